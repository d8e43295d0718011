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
    private const int LongestWord = 40;
    private const int LongestToken = 80;
    private const int DeepestWord = 2;
    private const string Integer = "Integer";
    private const string Number = "Number";

    /// <summary>A union of few types that have names is called by them wherever it stands: <c>StringOrCustomer</c>. Any other is called by its place.</summary>
    public static TypePlace Of(IReadOnlyList<SpecSchema> branches, TypePlace place)
    {
        var words = WithoutCovered([.. branches.Select(branch => WordOf(branch))]);
        return words.Count is > 1 and <= MostNamed && words.All(word => word is not null) && words.Sum(word => word!.Length) <= LongestName
            ? place.OfStructure(
                string.Join("Or", words),
                branches.Select(branch => SchemaFacts.TargetOf(branch).ComponentName).FirstOrDefault(name => name is not null) ?? "Unions")
            : place;
    }

    /// <summary>The words of types that are cases of their own: each once, and no integer beside a number, which is one.</summary>
    public static IReadOnlyList<string?> WithoutCovered(IReadOnlyList<string?> words) =>
        [.. words.Where(word => word != Integer || !words.Contains(Number)).Distinct(StringComparer.Ordinal)];

    /// <summary>An inline branch, by its title or by what marks it among the others, else by what it is.</summary>
    public static TypePlace OfBranch(SpecSchema branch, TypePlace place, string? word)
    {
        var types = SchemaFacts.TypesOf(MergedSchema.Of(branch));
        return (branch.Title ?? word, types) switch
        {
            (_, SchemaTypes.Array) => place,
            ({ } name, _) when IsName(name) => branch.Title is null ? place.Part(Identifier.Pascal(name)) : place.Titled(name),
            (_, SchemaTypes.String or SchemaTypes.Integer) => place.Part("Value"),
            _ => place.Part("Case"),
        };
    }

    /// <summary>A title that is a sentence is no name; one that has no blanks is a word, however long.</summary>
    private static bool IsName(string text) => text.Length > 0 && text.Length < (text.Any(char.IsWhiteSpace) ? LongestWord : LongestToken);

    private static string? WordOf(SpecSchema branch, int depth = 0)
    {
        var target = SchemaFacts.TargetOf(branch);
        if (target.ComponentName is { } name)
        {
            return Identifier.Pascal(name);
        }

        if (target.Enum is { } values)
        {
            // The usual way to allow a value to be cleared.
            return values.Count == 1 && values[0] is SpecScalar { Kind: ScalarKind.String, Value: "" } ? "Empty" : null;
        }

        if (depth == DeepestWord)
        {
            return null;
        }

        var merged = MergedSchema.Of(target);
        return SchemaFacts.TypesOf(merged) switch
        {
            SchemaTypes.String => "String",
            SchemaTypes.Integer => Integer,
            SchemaTypes.Number => Number,
            SchemaTypes.Boolean => "Boolean",
            SchemaTypes.Array => merged.Items is { } items && WordOf(items, depth + 1) is { } item ? item + "List" : null,
            SchemaTypes.Object when merged.Properties.Count == 0 => MapValues.OfMap(merged) is { Count: 1 } map && WordOf(map[0], depth + 1) is { } value ? value + "Map" : null,
            SchemaTypes.Object => target.Title is { } title && IsName(title) ? Identifier.Pascal(title) : null,
            _ => null,
        };
    }
}
