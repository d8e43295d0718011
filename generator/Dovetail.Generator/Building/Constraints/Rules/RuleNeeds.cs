using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Constraints.Rules;

/// <summary>Questions about what no C# type says.</summary>
internal static class RuleNeeds
{
    private const int LongestChain = 64;

    private static readonly string[] Prose =
    [
        "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml",
        "$comment", "$id", "$anchor", "$schema", "$defs", "definitions",
    ];

    /// <summary>Whether the schema has a keyword that a C# type may not keep.</summary>
    public static bool HasKeywords(SpecSchema schema) =>
        schema.Not is not null || schema.If is not null || schema.PatternProperties.Count > 0 || schema.PropertyNames is not null || schema.DependentSchemas.Count > 0
        || schema.Contains is not null || schema.PrefixItems.Count > 0 || schema.AnyOf.Count > 0 || schema.OneOf.Count > 0 || schema.Required.Count > 0
        || schema.AdditionalProperties is not null || schema.DependentRequired.Count > 0 || AsksForUnevaluated(schema) || HasOddValues(schema);

    /// <summary>Whether the schema asks what all that holds for the same value has evaluated.</summary>
    public static bool AsksForUnevaluated(SpecSchema schema) =>
        schema.UnevaluatedItems is not null || (schema.UnevaluatedProperties is { } rest && !IsSilent(rest));

    /// <summary>Whether <c>enum</c> or <c>const</c> has objects or arrays: those of scalars are enums, or texts of a constraint.</summary>
    public static bool HasOddValues(SpecSchema schema) => schema.Const is SpecMapping or SpecSequence || schema.Enum?.Any(value => value is not SpecScalar) == true;

    /// <summary>Whether the type is that of the branches alone: members that each of them repeats have none.</summary>
    public static bool IsChoiceAlone(SpecSchema schema) => schema.AnyOf.Count + schema.OneOf.Count > 0 && MergedSchema.Of(schema).Properties.Count == 0;

    /// <summary>Whether any value fits, as far as can be told without a long look: prose alone, <c>true</c>, or a reference to such.</summary>
    public static bool IsSilent(SpecSchema schema)
    {
        for (var hops = 0; hops < LongestChain; hops++)
        {
            if (schema.IsNever || schema.Node is not SpecMapping mapping)
            {
                return !schema.IsNever;
            }

            var telling = mapping.Entries.Where(entry => !Prose.Contains(entry.Name) && !entry.Name.StartsWith("x-", StringComparison.Ordinal)).ToList();
            if (telling.Count == 0)
            {
                return true;
            }

            if (telling.Count > 1 || telling[0].Name != "$ref" || schema.Reference is not { } target)
            {
                return false;
            }

            schema = target;
        }

        return false;
    }
}
