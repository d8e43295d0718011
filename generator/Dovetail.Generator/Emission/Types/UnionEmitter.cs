using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Types;

/// <summary>Prints a union: its cases as conversions, and the table by which they are told apart.</summary>
internal static class UnionEmitter
{
    /// <summary>The runtime has base classes with <c>Match</c> and <c>Switch</c> for so many types; of more, users switch over the value.</summary>
    private const int MostTypesOfBase = 8;

    public static void Emit(CodeWriter writer, UnionModel model)
    {
        DeclarationHeader.OfType(writer, model.Doc, model.Deprecated);
        DeclarationHeader.Converter(writer, model, "UnionConverter");
        using (writer.Block($"{writer.Visibility} sealed partial class {model.Name} : {Base(model)}, {Serialization}IJsonUnion<{model.Name}>"))
        {
            Table(writer, model);
            writer.Gap();
            writer.Line($"private {model.Name}({Serialization}UnionValue value) : base(value) {{ }}");
            for (var index = 0; index < model.Cases.Count; index++)
            {
                Case(writer, model, index);
            }

            writer.Gap();
            writer.Line($"public static {model.Name} Create({Serialization}UnionValue value) => new(value);");
        }
    }

    private static string Base(UnionModel model) => model.Cases.Count is < 2 or > MostTypesOfBase
        ? $"{Root}Union"
        : $"{Root}Union<{string.Join(", ", model.Cases.Select(one => TypeNames.Of(one.Type)))}>";

    private static void Table(CodeWriter writer, UnionModel model)
    {
        var discriminator = model.Discriminator is null ? "null" : CSharp.Literal(model.Discriminator);
        writer.List($"public static {Serialization}UnionCases Cases {{ get; }} = new(", [discriminator, .. model.Cases.Select(Entry)], ");");
    }

    private static string Entry(UnionCaseModel one)
    {
        if (one.Type is ModelRef model)
        {
            return $"new {Serialization}ModelCase<{model.Name}>({string.Join(", ", one.Marks.Select(CSharp.Literal))})";
        }

        var arguments = one.Marks.Select(CSharp.Literal).Prepend(CSharp.Literal(one.Kind));
        var constraint = one.Constraint is null ? "" : $" {{ Constraint = {ConstraintEmitter.New(one.Constraint)} }}";
        return $"new {Serialization}UnionCase<{TypeNames.WithFormat(one.Type)}>({string.Join(", ", arguments)}){constraint}";
    }

    /// <summary>C# converts from no interface: a list or a map is given to a constructor, and a map as the dictionary that users write.</summary>
    private static void Case(CodeWriter writer, UnionModel model, int index)
    {
        var (type, value) = (model.Cases[index].Type, $"Cases.Of({Invariant.Text(index)}, value)");
        writer.Gap();
        if (type is ListRef or MapRef)
        {
            writer.Line($"public {model.Name}({TypeNames.Of(type)} value) : this({value}) {{ }}");
        }

        if (type is MapRef)
        {
            writer.Gap();
        }

        if (type is not ListRef)
        {
            writer.Line($"public static implicit operator {model.Name}({(type is MapRef map ? TypeNames.DictionaryOf(map) : TypeNames.Of(type))} value) => new({value});");
        }
    }
}
