using System.Globalization;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading;

/// <summary>Tells of values in schemas that are of none of the types that the schema states: the type decides what is generated.</summary>
internal static class ValueChecks
{
    private const int LongestShown = 40;

    private static readonly SchemaTypes[] Types =
        [SchemaTypes.Boolean, SchemaTypes.Integer, SchemaTypes.Number, SchemaTypes.String, SchemaTypes.Array, SchemaTypes.Object];

    public static void Run(SpecSchema schema, FindingList findings)
    {
        if ((schema.Types & ~SchemaTypes.Null) == SchemaTypes.None)
        {
            return;
        }

        foreach (var value in schema.Enum ?? [])
        {
            Check(schema, "enum", value, findings);
        }

        Check(schema, "const", schema.Const, findings);
        Check(schema, "default", schema.Default, findings);
    }

    private static void Check(SpecSchema schema, string keyword, SpecNode? value, FindingList findings)
    {
        // A null beside other values is how 3.0 says that null is one.
        if (value is null or SpecScalar { Kind: ScalarKind.Null } || (schema.Types & TypesOf(value)) != SchemaTypes.None)
        {
            return;
        }

        var types = string.Join(" or ", Types.Where(type => schema.Types.HasFlag(type)).Select(type => type.ToString().ToLowerInvariant()));
        findings.Add(Findings.UnfitValue(value.Location, keyword, TextOf(value), types));
    }

    /// <summary>The types that a value is of. A text of a format may hold what YAML reads as something else.</summary>
    private static SchemaTypes TypesOf(SpecNode value) => value switch
    {
        SpecMapping => SchemaTypes.Object,
        SpecSequence => SchemaTypes.Array,
        SpecScalar { Kind: ScalarKind.True or ScalarKind.False } => SchemaTypes.Boolean,
        SpecScalar { Kind: ScalarKind.Number } number => IsWhole(number.Value) ? SchemaTypes.Number | SchemaTypes.Integer : SchemaTypes.Number,
        _ => SchemaTypes.String,
    };

    private static bool IsWhole(string text) =>
        text.All(character => character is (>= '0' and <= '9') or '-' or '+')
        || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Floor(number) == number);

    private static string TextOf(SpecNode value)
    {
        var text = value is SpecScalar scalar ? scalar.Value : value is SpecMapping ? "{…}" : "[…]";
        text = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return text.Length > LongestShown ? text.Substring(0, LongestShown) + "…" : text;
    }
}
