using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Common;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Unions;

/// <summary>The members by which the objects of a choice are told apart where no discriminator does.</summary>
internal static class MemberMarks
{
    /// <summary>More would tell no more, and cost the generated code.</summary>
    private const int Most = 8;

    /// <summary>A list of more values is no name of a kind.</summary>
    private const int MostValues = 4;

    /// <summary>Of more than these each is not compared with each.</summary>
    private const int MostPairs = 64;

    /// <summary>
    /// For each object the values that it alone allows for a member, each after <c>=</c>, that member and a line feed; then the members that not all others have alike, each
    /// after <c>!</c> where it is required and <c>?</c> where it is not.
    /// Where these may leave objects alike, the members of the members that they share are among them, each after that member and a line feed.
    /// </summary>
    public static IReadOnlyList<EquatableArray<string>> Of(IReadOnlyList<SpecSchema> objects)
    {
        var schemas = objects.Select(MergedSchema.Of).ToList();
        var shared = SharedByLookAlikes(schemas);
        var kinds = NamesOfKinds(schemas);
        return Telling([.. schemas.Select(schema => ValueMarks(schema, kinds).Concat(OwnMarks(schema)).Concat(InnerMarks(schema, shared)).ToList())]);
    }

    /// <summary>The members that have fixed values in each object that knows them, and none in two.</summary>
    private static HashSet<string> NamesOfKinds(List<MergedSchema> schemas)
    {
        var known = schemas.SelectMany(schema => schema.Properties).ToLookup(property => property.Name, Discriminators.FixedValues, StringComparer.Ordinal);
        return new HashSet<string>(
            known
                .Where(values => values.Count() > 1 && values.All(own => own.Count is > 0 and <= MostValues))
                .Where(values => values.SelectMany(own => own).GroupBy(value => value, StringComparer.Ordinal).All(same => same.Count() == 1))
                .Select(values => values.Key),
            StringComparer.Ordinal);
    }

    /// <summary>The members that two objects both have, neither of which has to have a member that the other does not know.</summary>
    private static HashSet<string> SharedByLookAlikes(List<MergedSchema> schemas)
    {
        var uses = schemas
            .SelectMany(schema => schema.Properties)
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var unsure = schemas
            .Where(schema => !schema.Properties.Any(property => uses[property.Name] == 1 && schema.IsRequired(property.Name)))
            .Select(schema => (Schema: schema, Names: new HashSet<string>(schema.Properties.Select(property => property.Name), StringComparer.Ordinal)))
            .ToList();
        var shared = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < unsure.Count && unsure.Count <= MostPairs; i++)
        {
            var one = unsure[i];
            foreach (var other in unsure.Take(i).Where(other => !Tells(one.Schema, other.Names) && !Tells(other.Schema, one.Names)))
            {
                shared.UnionWith(one.Names.Where(other.Names.Contains));
            }
        }

        return shared;
    }

    private static bool Tells(MergedSchema schema, HashSet<string> others) =>
        schema.Properties.Any(property => schema.IsRequired(property.Name) && !others.Contains(property.Name));

    private static List<EquatableArray<string>> Telling(List<List<string>> marks)
    {
        var uses = marks.SelectMany(own => own).GroupBy(mark => mark, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return
        [
            .. marks.Select(own => own
                .Where(mark => uses[mark] < marks.Count)
                .OrderBy(mark => mark[0] != '=')
                .ThenBy(mark => uses[mark])
                .ThenBy(mark => mark[0])
                .Take(Most)
                .ToEquatableArray()),
        ];
    }

    private static IEnumerable<string> ValueMarks(MergedSchema schema, HashSet<string> kinds) =>
        from property in schema.Properties
        where kinds.Contains(property.Name)
        from value in Discriminators.FixedValues(property)
        select "=" + property.Name + "\n" + value;

    private static List<string> OwnMarks(MergedSchema schema) =>
        [.. schema.Properties.Select(property => MarkOf(schema, property) + property.Name)];

    /// <summary>An inner member is as good as required where it and the member that it belongs to are.</summary>
    private static IEnumerable<string> InnerMarks(MergedSchema schema, HashSet<string> shared) =>
        from property in schema.Properties
        where shared.Contains(property.Name)
        let inner = MergedSchema.Of(property.Schema)
        from member in inner.Properties
        select (MarkOf(schema, property) == '!' ? MarkOf(inner, member) : '?') + property.Name + "\n" + member.Name;

    /// <summary>What servers never send is not missed.</summary>
    private static char MarkOf(MergedSchema schema, MergedProperty property) =>
        schema.IsRequired(property.Name) && !MergedSchema.Of(property.Schema).Parts.Any(part => part.WriteOnly) ? '!' : '?';
}
