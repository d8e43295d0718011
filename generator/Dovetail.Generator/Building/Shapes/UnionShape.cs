using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Shapes;

/// <summary><c>oneOf</c> and <c>anyOf</c>: one type where all branches come to one, else raw JSON.</summary>
internal static class UnionShape
{
    public static TypeRef? TryBuild(ShapeInput input)
    {
        if (input.Merged.Parts.FirstOrDefault(part => part.OneOf.Count > 0 || part.AnyOf.Count > 0) is not { } source)
        {
            return null;
        }

        var branches = (source.OneOf.Count > 0 ? source.OneOf : source.AnyOf).Where(branch => !SchemaFacts.IsNullOnly(branch)).ToList();
        if (branches.Count == 0 || branches.All(SaysNoMoreThanRequired))
        {
            return null;
        }

        var ownProperties = input.Merged.Properties.Count > 0;
        if (branches.Count == 1 && !ownProperties)
        {
            return input.Schemas.Build(branches[0], input.Place);
        }

        if (ownProperties && input.Types == SchemaTypes.Object)
        {
            // The shared members are typed; those of a branch are kept as unknown members.
            input.Degrade("the members of oneOf or anyOf beside properties are kept as unknown members");
            return null;
        }

        return TypeOfAll(input, branches) ?? input.Degrade(source.OneOf.Count > 0 ? "oneOf" : "anyOf");
    }

    /// <summary><c>anyOf: [{ required: [a] }, { required: [b] }]</c> is a rule about members, not a choice of types.</summary>
    private static bool SaysNoMoreThanRequired(SpecSchema branch) =>
        branch.Reference is null && branch.AllOf.Count == 0 && branch.Properties.Count == 0 && branch.Required.Count > 0
        && branch.OneOf.Count == 0 && branch.AnyOf.Count == 0 && branch.Items is null;

    private static TypeRef? TypeOfAll(ShapeInput input, List<SpecSchema> branches)
    {
        if (branches.All(branch => TypesOf(branch) is SchemaTypes.Integer or SchemaTypes.Number))
        {
            return new ScalarRef(branches.All(branch => TypesOf(branch) == SchemaTypes.Integer) ? ScalarKind.Int64 : ScalarKind.Double);
        }

        if (branches.All(branch => TypesOf(branch) == SchemaTypes.String))
        {
            return ScalarRef.String;
        }

        // Objects and lists are built only where they may come to one type: what is built and not used would be pruned, but costs time.
        var targets = branches.Select(TargetOf).Distinct().ToList();
        return targets.Count == 1 ? input.Schemas.Build(targets[0], input.Place) : null;
    }

    private static SpecSchema TargetOf(SpecSchema branch) => MergedSchema.Of(branch).OnlyTarget ?? branch;

    private static SchemaTypes TypesOf(SpecSchema schema)
    {
        var merged = MergedSchema.Of(schema);
        return merged.Types != SchemaTypes.None ? merged.Types : merged.Parts.Select(SchemaFacts.TypesOf).FirstOrDefault(types => types != SchemaTypes.None);
    }
}
