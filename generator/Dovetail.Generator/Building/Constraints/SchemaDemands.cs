using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Building.Unions;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Constraints;

/// <summary>The schemas that a value has to satisfy all at once: a schema, what it refers to, its <c>allOf</c>, and the branch of a choice that has only one beside null.</summary>
internal static class SchemaDemands
{
    public static IReadOnlyList<SpecSchema> Of(SpecSchema schema)
    {
        if (StandsAlone(schema))
        {
            return [schema];
        }

        var demands = new List<SpecSchema>();
        var seen = new HashSet<SpecSchema>();
        var open = new Stack<SpecSchema>([schema]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!seen.Add(next))
            {
                continue;
            }

            demands.Add(next);
            foreach (var part in Below(next))
            {
                open.Push(part);
            }
        }

        return demands;
    }

    /// <summary>Whether the schema leads to no other that holds for the same value: true of most.</summary>
    public static bool StandsAlone(SpecSchema schema) =>
        schema.Reference is null && schema.AllOf.Count == 0 && schema.OneOf.Count == 0 && schema.AnyOf.Count == 0;

    /// <summary>Those that a schema leads to in one step.</summary>
    public static IEnumerable<SpecSchema> Below(SpecSchema schema)
    {
        var branches = BranchList.Own(schema).Where(branch => !SchemaFacts.IsNullOnly(branch)).ToList();
        return schema.AllOf.Concat(schema.Reference is { } target ? [target] : []).Concat(branches.Count == 1 ? branches : []);
    }
}
