using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Types;

/// <summary>Prints how a model is written: one line for each member.</summary>
internal static class JsonWritingEmitter
{
    public static void Emit(CodeWriter writer, ObjectModel model)
    {
        writer.Gap();
        using (writer.Block($"protected override void WriteMembers({Serialization}JsonWriter writer)"))
        {
            if (!model.Properties.IsEmpty || model.Constraint is not null)
            {
                writer.Line("writer = writer.Of(s_members);");
            }

            for (var index = 0; index < model.Properties.Count; index++)
            {
                var property = model.Properties[index];
                var method = property.IsOptional ? $"Optional<{TypeNames.WithFormat(new NullableRef(property.Type))}>" : JsonMethods.Write(property.Type);
                writer.Line($"{Target(property, index)}.{method}({Invariant.Text(index)}, {Value(model, property, index)});");
            }

            if (model.AdditionalProperties is { } additional)
            {
                writer.Line($"writer.Additional<{TypeNames.WithFormat(additional.Value)}>({additional.PropertyName});");
            }
        }
    }

    /// <summary>Whether it matters to the writing of a property that the model was read, and whether the property came with it.</summary>
    public static bool DependsOnOrigin(ObjectModel model, PropertyModel property) =>
        property is { Required: true, Nullable: true, ReadOnly: true } || SkipsDefault(property) || SkipsTag(model, property) || HasNoNull(property);

    /// <summary>The discriminator, where making an object of the class sets it; null where none is set.</summary>
    public static PropertyModel? TagOf(ObjectModel model) => model.Discriminator is { } discriminator
        ? model.Properties.FirstOrDefault(property => property.JsonName == discriminator && (property.Initializer is not null || model.Tag?.PropertyName == property.Name))
        : null;

    /// <summary>Null is a value of its own only where the document promises the member and allows null for it; from us alone it is none where only servers set it.</summary>
    private static string Target(PropertyModel property, int index) => property switch
    {
        { Required: true, Nullable: true, ReadOnly: false } => "writer.WithNull",
        { Required: true, Nullable: true } => $"writer.WithNullIf(IsFromJson({Invariant.Text(index)}))",
        _ => "writer",
    };

    // 0 and false would be sent for what only the server sets: a number has no null to be left out by. What the server sent is sent back.
    private static string Value(ObjectModel model, PropertyModel property, int index)
    {
        if (SkipsDefault(property))
        {
            return $"{property.Name} == default && !IsFromJson({Invariant.Text(index)}) ? null : {property.Name}";
        }

        return SkipsTag(model, property) ? $"IsMissingInJson({Invariant.Text(index)}) ? null : {property.Name}" : property.Name;
    }

    /// <summary>Whether a value stands there even where none came, which the writer tells from one that was set.</summary>
    private static bool HasNoNull(PropertyModel property) =>
        property is { Required: true, Nullable: false, Initializer: null } && TypeNames.IsScalarStruct(property.Type);

    private static bool SkipsDefault(PropertyModel property) => PropertyEmitter.IsSentByServerOnly(property) && TypeNames.IsScalarStruct(property.Type);

    /// <summary>A text is null where it did not come.</summary>
    private static bool SkipsTag(ObjectModel model, PropertyModel property) => TypeNames.IsScalarStruct(property.Type) && !SkipsDefault(property) && TagOf(model) == property;
}
