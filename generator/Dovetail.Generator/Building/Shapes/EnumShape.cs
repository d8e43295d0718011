using System.Globalization;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;
using NodeKind = Dovetail.Generator.Reading.Nodes.ScalarKind;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>A list of strings or of integers: an enum.</summary>
internal static class EnumShape
{
    public static TypeRef? TryBuild(ShapeInput input)
    {
        if (input.Merged.Parts.FirstOrDefault(part => part.Enum is not null) is not { } source)
        {
            return null;
        }

        var values = source.Enum!
            .Where(value => !SchemaFacts.IsNullLiteral(value) && IsAsked(value, input.OnlyType)).OfType<SpecScalar>()
            .GroupBy(value => value.Value)
            .Select(group => group.First())
            .ToList();
        if (values.Count == 0)
        {
            return null;
        }

        if (values.All(value => value.Kind == NodeKind.String))
        {
            // An enum of numbers or booleans written as strings under another type reads by that type.
            return input.Types is SchemaTypes.String or SchemaTypes.None ? input.Schemas.AddEnum(input, source, EnumKind.String, values) : null;
        }

        return IntegerKind(values) is { } kind && input.Types is SchemaTypes.Integer ? input.Schemas.AddEnum(input, source, kind, values) : null;
    }

    /// <summary>Of values of several types only those of one are asked for at a time.</summary>
    private static bool IsAsked(SpecNode value, SchemaTypes? only) => only is null || (value is SpecScalar { Kind: NodeKind.String }) == (only == SchemaTypes.String);

    private static EnumKind? IntegerKind(List<SpecScalar> values)
    {
        var numbers = new List<long>();
        foreach (var value in values)
        {
            if (!long.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers.All(number => number is >= int.MinValue and <= int.MaxValue) ? EnumKind.Int32 : EnumKind.Int64;
    }
}
