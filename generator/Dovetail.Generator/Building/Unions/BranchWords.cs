using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Unions;

/// <summary>
/// What an inline object of a choice is called by among the others: the value of the discriminator, else a value that it fixes a member to, else a member
/// that it requires and no other does: <c>WithIssueFieldId</c>. Optional members have no say as long as required ones tell: further ones rename nothing.
/// </summary>
internal static class BranchWords
{
    private const int MostMembers = 2;

    /// <returns>A text for each branch, in their order; null where nothing tells.</returns>
    public static IReadOnlyList<string?> Of(SpecSchema choice, IReadOnlyList<SpecSchema> branches)
    {
        var values = Discriminators.Find(choice, branches)?.Values;
        var objects = branches.Select(branch => IsInlineObject(branch) ? MergedSchema.Of(branch) : null).ToList();
        var words = objects.Select((one, i) => values?[i].FirstOrDefault() ?? (one is null ? null : FixedValue(one))).ToList();
        return
        [
            .. objects.Select((one, i) =>
            {
                var alike = objects.Where((other, k) => k != i && other is not null && words[k] == words[i]).Select(other => other!).ToList();
                return one is null || (words[i] is not null && alike.Count == 0) ? words[i] : $"{words[i]} {Telling(one, alike)}".Trim() is { Length: > 0 } word ? word : null;
            }),
        ];
    }

    private static bool IsInlineObject(SpecSchema branch) =>
        SchemaFacts.TargetOf(branch).ComponentName is null && branch.Title is null && MergedSchema.Of(branch).Properties.Count > 0;

    /// <summary>The one value that a member may have, of the first that has one with letters in it.</summary>
    private static string? FixedValue(MergedSchema schema) => schema.Properties
        .Select(Discriminators.FixedValues)
        .FirstOrDefault(values => values.Count == 1 && values[0].Any(char.IsLetter) && values[0] is not ("true" or "false"))?[0];

    private static string? Telling(MergedSchema schema, List<MergedSchema> others)
    {
        if (others.Count == 0)
        {
            return null;
        }

        var required = RequiredOf(schema).Where(name => !others.All(other => other.IsRequired(name))).ToList();
        if (required.FirstOrDefault(name => !others.Any(other => other.IsRequired(name))) is { } own)
        {
            return With([own]);
        }

        var count = RequiredOf(schema).Count();
        var isAlone = required.Count is > 0 and <= MostMembers
            && others.All(other => required.Any(name => !other.IsRequired(name)) || RequiredOf(other).Count() != count);
        return isAlone ? With(required)
            : schema.Properties.Select(property => property.Name).FirstOrDefault(name => !others.Any(other => Has(other, name))) is { } optional ? With([optional])
            : null;
    }

    private static IEnumerable<string> RequiredOf(MergedSchema schema) => schema.Properties.Select(property => property.Name).Where(schema.IsRequired);

    private static bool Has(MergedSchema schema, string name) => schema.Properties.Any(property => property.Name == name);

    private static string With(IEnumerable<string> members) => "With " + string.Join(" And ", members.Select(member => Identifier.Pascal(member)));
}
