using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Types;

/// <summary>Prints how a model is read: a table of its members, and a private constructor with one line for each.</summary>
internal static class JsonReadingEmitter
{
    public static void Emit(CodeWriter writer, ObjectModel model)
    {
        writer.Gap();
        var members = model.Properties.Select(property => CSharp.Literal(Flag(model, property) + property.JsonName)).ToArray();
        writer.Fill($"private static readonly {Serialization}JsonMembers s_members = new(", members, HasConstraints(model) ? ")" : ");");
        if (HasConstraints(model))
        {
            ConstraintEmitter.Table(writer, [("Own", model.Constraint), .. model.Properties.Select((property, index) => ($"[{Invariant.Text(index)}]", property.Constraint))]);
        }

        writer.Gap();
        writer.Line($"[{Analysis}SetsRequiredMembers]");
        using (writer.Block($"private {model.Name}(ref {Serialization}JsonReader reader)"))
        {
            if (JsonWritingEmitter.TagOf(model) is { } tag)
            {
                // What stands for the class is set by who makes an object, and came or did not come with one that is read.
                writer.Line($"{tag.Name} = default!;");
            }

            writer.Line("var members = reader.BeginObject(s_members);");
            using (writer.Block("while (reader.NextMember(ref members))"))
            {
                Member(writer, model);
            }

            writer.Gap();
            if (model.Properties.Any(property => JsonWritingEmitter.DependsOnOrigin(model, property)))
            {
                writer.Line("EndJson(in members);");
            }

            writer.Line("OnRead();");
        }

        writer.Gap();
        Read(writer, model);
    }

    private static bool HasConstraints(ObjectModel model) => model.Constraint is not null || model.Properties.Any(property => property.Constraint is not null);

    /// <summary>A base class reads the derived one that the discriminator names.</summary>
    private static void Read(CodeWriter writer, ObjectModel model)
    {
        var head = $"public {(model.Base is null ? "" : "new ")}static {model.Name} ReadJson(ref {Serialization}JsonReader reader) => ";
        if (model.Derived.IsEmpty)
        {
            writer.Line(head + "new(ref reader);");
            return;
        }

        using (writer.Block($"{head}reader.Peek({CSharp.Utf8Literal(model.Discriminator!)}) switch", "};"))
        {
            foreach (var derived in model.Derived)
            {
                writer.Line($"{CSharp.Literal(derived.Value)} => reader.Model<{derived.Name}>(),");
            }

            writer.Line($"_ => new {model.Name}(ref reader),");
        }
    }

    private static void Member(CodeWriter writer, ObjectModel model)
    {
        if (model.Properties.IsEmpty)
        {
            writer.Line(Unknown(model.AdditionalProperties));
            return;
        }

        using (writer.Block("switch (members.Index)"))
        {
            for (var index = 0; index < model.Properties.Count; index++)
            {
                var property = model.Properties[index];
                writer.Line($"case {Invariant.Text(index)}: {property.Name} = {Value(property)}; break;");
            }

            writer.Line($"default: {Unknown(model.AdditionalProperties)} break;");
        }
    }

    private static string Value(PropertyModel property)
    {
        var value = JsonMethods.Reading(property.Type);
        value = property.Declared?.Form switch
        {
            CollectionForm.Spread => $"[.. {value}]",
            CollectionForm.Dictionary => $"new({value})",
            _ => value,
        };
        return property.IsOptional ? $"new(reader.IsNull ? null : {value})" : value;
    }

    private static string Unknown(AdditionalPropertiesModel? additional) => additional is null
        ? "ReadUnknown(ref reader, in members);"
        : $"{additional.PropertyName} = ReadAdditional<{TypeNames.WithFormat(additional.Value)}>(ref reader, {additional.PropertyName}, in members);";

    /// <summary>What the reader has to know about a member; the runtime's JsonMembers says what each mark means.</summary>
    private static char Flag(ObjectModel model, PropertyModel property) => property switch
    {
        // Making an object sets it: it is missing in one that was read without it, and goes back as it came.
        { Nullable: false } when property == JsonWritingEmitter.TagOf(model) => '-',
        { Type: ScalarRef { Kind: ScalarKind.Json } } => '^',
        { IsOptional: true } => '^',
        { Required: true, WriteOnly: false, Nullable: true } => '*',
        { Required: true, WriteOnly: true, Nullable: false } => '+',
        { Required: true, ReadOnly: true, Nullable: false } => '-',
        { Required: true, Nullable: false } => '!',
        { Nullable: true } => '~',
        _ => '?',
    };
}
