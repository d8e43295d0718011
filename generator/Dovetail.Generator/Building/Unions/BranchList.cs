using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Unions;

/// <summary>The branches of <c>oneOf</c> or <c>anyOf</c>, those of choices inside of it among them, each once; branches that allow null only left out.</summary>
internal static class BranchList
{
    /// <summary>Far more than any document has, and no more than a stack holds.</summary>
    private const int Deepest = 100;

    public static IReadOnlyList<SpecSchema> Of(SpecSchema choice)
    {
        var branches = new List<SpecSchema>();
        Add(choice, branches, [choice], depth: 0);
        return branches;
    }

    public static IReadOnlyList<SpecSchema> Own(SpecSchema choice) => choice.OneOf.Count > 0 ? choice.OneOf : choice.AnyOf;

    private static void Add(SpecSchema choice, List<SpecSchema> branches, HashSet<SpecSchema> seen, int depth)
    {
        foreach (var branch in Own(choice).Where(branch => !SchemaFacts.IsNullOnly(branch)))
        {
            var target = SchemaFacts.TargetOf(branch);
            if (!seen.Add(target))
            {
                continue;
            }

            if (depth < Deepest && IsNothingButChoice(target))
            {
                Add(target, branches, seen, depth + 1);
            }
            else
            {
                branches.Add(branch);
            }
        }
    }

    private static bool IsNothingButChoice(SpecSchema schema) =>
        (schema.OneOf.Count > 0) != (schema.AnyOf.Count > 0) && schema.Properties.Count == 0 && schema.AllOf.Count == 0 && schema.Reference is null
        && !Own(schema).All(SchemaFacts.SaysNoMoreThanRequired);
}
