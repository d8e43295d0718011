using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Common;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Unions;

/// <summary>The members by which the objects of a choice are told apart where no discriminator does.</summary>
internal static class MemberMarks
{
    /// <summary>More would tell no more, and cost the generated code.</summary>
    private const int Most = 8;

    /// <summary>For each object the members that not all others have alike, each after <c>!</c> where it is required and <c>?</c> where it is not.</summary>
    public static IReadOnlyList<EquatableArray<string>> Of(IReadOnlyList<SpecSchema> objects)
    {
        var marks = objects.Select(branch => MarksOf(MergedSchema.Of(branch))).ToList();
        var uses = marks.SelectMany(own => own).GroupBy(mark => mark, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return [.. marks.Select(own => own.Where(mark => uses[mark] < objects.Count).OrderBy(mark => uses[mark]).ThenBy(mark => mark[0]).Take(Most).ToEquatableArray())];
    }

    private static List<string> MarksOf(MergedSchema schema) =>
        [.. schema.Properties.Select(property => (schema.IsRequired(property.Name) ? "!" : "?") + property.Name)];
}
