using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Building.Unions;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary>What the members that no name declares may be: one type that holds what <c>additionalProperties</c> and each of <c>patternProperties</c> allow.</summary>
internal static class MapValues
{
    /// <summary>The schemas of the values of a map; empty where it says none. Patterns alone are taken for all that it has: so documents mean it.</summary>
    public static IReadOnlyList<SpecSchema> OfMap(MergedSchema merged) => IsOpen(merged) ? [] : Of(merged);

    /// <summary>The schemas of the members beside named ones; empty where it says none. Patterns alone leave all other names to anything.</summary>
    public static IReadOnlyList<SpecSchema> BesideMembers(MergedSchema merged) =>
        merged.AdditionalProperties is null && merged.Parts.All(part => part.AdditionalPropertiesAllowed != false) ? [] : Of(merged);

    /// <summary>The type of a value; raw JSON where nothing is said, or one of the schemas takes anything.</summary>
    /// <param name="input">The schema of the whole.</param>
    /// <param name="values">Those that a value may have.</param>
    /// <param name="whole">What the schema is of a union of the values; null where its type stands already.</param>
    public static TypeRef Build(ShapeInput input, IReadOnlyList<SpecSchema> values, Func<TypeRef, TypeRef?> whole)
    {
        var place = input.Place.Value();
        return values.Count switch
        {
            0 => ScalarRef.Json,
            1 => input.Schemas.BuildElement(values[0], place),
            _ => Element(input.Schemas.AddUnion(
                input with { OnlyType = SchemaTypes.Object },
                UnionPlaces.Of(values, place),
                () => UnionCaseBuilder.Build(
                    input.Schema,
                    [.. values.Zip(
                        BranchWords.Of(input.Schema, values),
                        (value, word) => new UnionBranch(value, input.Schemas.Build(value, UnionPlaces.OfBranch(value, place, word))))],
                    input.Schemas.Findings),
                union => whole(Element(union)))),
        };

        TypeRef Element(TypeRef type) => input.Schemas.AsElement(type, input.Schema, values.Any(Nullability.AllowsNull));
    }

    private static List<SpecSchema> Of(MergedSchema merged)
    {
        // Of a name that a pattern forbids there is no value.
        var patterns = merged.Parts.SelectMany(part => part.PatternProperties).Select(pattern => pattern.Schema);
        var rest = merged.AdditionalProperties;
        return [.. (rest is null ? patterns : patterns.Append(rest)).Where(value => !value.IsNever).Distinct()];
    }

    private static bool IsOpen(MergedSchema merged) =>
        merged.AdditionalProperties is null
        && merged.Parts.Any(part => part.AdditionalPropertiesAllowed == true)
        && merged.Parts.All(part => part.AdditionalPropertiesAllowed != false);
}
