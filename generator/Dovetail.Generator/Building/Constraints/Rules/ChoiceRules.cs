using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Building.Unions;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Constraints.Rules;

/// <summary>
/// <c>anyOf</c> and <c>oneOf</c>, where the C# type does not tell the branches apart. A union's value has been given a case by its type, which is checked as what it is; where
/// branches came to one type, or their members joined those of a model, all has to be asked.
/// </summary>
/// <param name="type">The type; null for a model.</param>
/// <param name="isAsked">Whether a schema around asks what the branches have evaluated.</param>
internal sealed class ChoiceRules(TypeRef? type, bool isAsked)
{
    public RuleModel Add(RuleModel rule, SpecSchema schema)
    {
        var any = Branches(schema.AnyOf);
        var one = Branches(schema.OneOf);

        // The type was made of oneOf, where there are both.
        rule = any.Count > 0 && (isAsked || one.Count > 0 || SaysMore(any)) ? rule with { AnyOf = Of(schema.AnyOf) } : rule;
        return one.Count > 0 ? Exclusive(rule, schema, one) : rule;
    }

    private RuleModel Exclusive(RuleModel rule, SpecSchema schema, IReadOnlyList<SpecSchema> branches)
    {
        var isExclusive = Exclusion.IsMeant(branches);
        if (!isAsked && !SaysMore(branches))
        {
            return isExclusive && IsOfObjects(branches) && Discriminators.Find(schema, branches) is null ? rule with { AtMostOne = Of(schema.OneOf) } : rule;
        }

        // Beside an anyOf of its own the looser reading has a place too.
        return isExclusive ? rule with { OneOf = Of(schema.OneOf) } : rule with { AllOf = rule.AllOf.Append(new RuleModel { AnyOf = Of(schema.OneOf) }).ToEquatableArray() };
    }

    /// <summary>Whether a value of the type may fit none of the branches, as far as schemas can tell.</summary>
    private bool SaysMore(IReadOnlyList<SpecSchema> branches) => type switch
    {
        EnumRef => false,
        UnionRef => CameToOneType([.. branches.Where(IsScalar)]),
        _ => branches.All(IsMoreThanItsKind),
    };

    /// <summary>Scalars of one kind come to one type, which takes what fits neither.</summary>
    private static bool CameToOneType(IReadOnlyList<SpecSchema> scalars)
    {
        var telling = scalars.Where(IsMoreThanItsKind).Select(KindsOf).ToList();
        var seen = SchemaTypes.None;
        foreach (var kinds in telling)
        {
            if (telling.Count > 1 && (kinds == SchemaTypes.None || (kinds & seen) != SchemaTypes.None))
            {
                return true;
            }

            seen |= kinds;
        }

        return false;
    }

    private static bool IsScalar(SpecSchema branch) => (KindsOf(branch) & (SchemaTypes.Object | SchemaTypes.Array)) == SchemaTypes.None;

    /// <summary>An enum of texts is open: it takes any text.</summary>
    private static bool IsMoreThanItsKind(SpecSchema branch)
    {
        var rule = RuleBuilder.Of(SchemaFacts.TargetOf(branch));
        var isOpen = rule.Values is not null && KindsOf(branch) == SchemaTypes.String;
        return (rule with { Kinds = [], Values = isOpen ? null : rule.Values }).OrNull is not null;
    }

    private static bool IsOfObjects(IReadOnlyList<SpecSchema> branches) => branches.All(branch => KindsOf(branch) == SchemaTypes.Object);

    private static SchemaTypes KindsOf(SpecSchema schema)
    {
        var types = SchemaFacts.TypesOf(MergedSchema.Of(schema));
        return types.HasFlag(SchemaTypes.Number) ? types | SchemaTypes.Integer : types;
    }

    private static IReadOnlyList<SpecSchema> Branches(IReadOnlyList<SpecSchema> branches)
    {
        var own = branches.Where(branch => !SchemaFacts.IsNullOnly(branch)).ToList();
        return own.Count > 1 ? own : [];
    }

    private static EquatableArray<RuleModel> Of(IReadOnlyList<SpecSchema> branches) => branches.Select(branch => RuleBuilder.Of(branch, 1)).ToEquatableArray();
}
