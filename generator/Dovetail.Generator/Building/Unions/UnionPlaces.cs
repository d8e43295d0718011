using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Unions;

/// <summary>Names a union and its branches.</summary>
internal static class UnionPlaces
{
    private const int MostNamed = 3;
    private const int LongestName = 48;

    /// <summary>A union of few types that have names is called by them wherever it stands: <c>StringOrCustomer</c>. Any other is called by its place.</summary>
    public static TypePlace Of(IReadOnlyList<SpecSchema> branches, TypePlace place)
    {
        var words = branches.Select(WordOf).ToList();
        return words.Count is > 1 and <= MostNamed && words.All(word => word is not null) && words.Sum(word => word!.Length) <= LongestName
            ? new TypePlace(string.Join("Or", words), branches.Select(branch => SchemaFacts.TargetOf(branch).ComponentName).FirstOrDefault(name => name is not null) ?? "Unions")
            : place;
    }

    /// <summary>An inline branch, by its title or by the value that marks it, else by what it is.</summary>
    public static TypePlace OfBranch(SpecSchema branch, TypePlace place, string? value)
    {
        var types = SchemaFacts.TypesOf(MergedSchema.Of(branch));
        return (branch.Title ?? value, types) switch
        {
            (_, SchemaTypes.Array) => place,
            ({ Length: > 0 and < 40 } word, _) => place.Part(Identifier.Pascal(word)),
            (_, SchemaTypes.String or SchemaTypes.Integer) => place.Part("Value"),
            _ => place.Part("Case"),
        };
    }

    private static string? WordOf(SpecSchema branch)
    {
        var target = SchemaFacts.TargetOf(branch);
        return target.ComponentName is { } name ? Identifier.Pascal(name) : target.Enum is not null ? null : SchemaFacts.TypesOf(MergedSchema.Of(target)) switch
        {
            SchemaTypes.String => "String",
            SchemaTypes.Integer => "Integer",
            SchemaTypes.Number => "Number",
            SchemaTypes.Boolean => "Boolean",
            _ => null,
        };
    }
}
