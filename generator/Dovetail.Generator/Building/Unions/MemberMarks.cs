using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Common;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Unions;

/// <summary>The members by which the objects of a choice are told apart where no discriminator does.</summary>
internal static class MemberMarks
{
    /// <summary>More would tell no more, and cost the generated code.</summary>
    private const int Most = 8;

    /// <summary>
    /// For each object the members that not all others have alike, each after <c>!</c> where it is required and <c>?</c> where it is not.
    /// Objects that this leaves alike are told by the members of their members, each after that member and a line feed.
    /// </summary>
    public static IReadOnlyList<EquatableArray<string>> Of(IReadOnlyList<SpecSchema> objects)
    {
        var schemas = objects.Select(MergedSchema.Of).ToList();
        var marks = Telling([.. schemas.Select(OwnMarks)]);
        return marks.Distinct().Count() == marks.Count ? marks : Telling([.. schemas.Select(schema => OwnMarks(schema).Concat(InnerMarks(schema)).ToList())]);
    }

    private static List<EquatableArray<string>> Telling(List<List<string>> marks)
    {
        var uses = marks.SelectMany(own => own).GroupBy(mark => mark, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return [.. marks.Select(own => own.Where(mark => uses[mark] < marks.Count).OrderBy(mark => uses[mark]).ThenBy(mark => mark[0]).Take(Most).ToEquatableArray())];
    }

    private static List<string> OwnMarks(MergedSchema schema) =>
        [.. schema.Properties.Select(property => MarkOf(schema, property) + property.Name)];

    /// <summary>An inner member is as good as required where it and the member that it belongs to are.</summary>
    private static IEnumerable<string> InnerMarks(MergedSchema schema) =>
        from property in schema.Properties
        let inner = MergedSchema.Of(property.Schema)
        from member in inner.Properties
        select (MarkOf(schema, property) == '!' ? MarkOf(inner, member) : '?') + property.Name + "\n" + member.Name;

    private static char MarkOf(MergedSchema schema, MergedProperty property) => schema.IsRequired(property.Name) ? '!' : '?';
}
