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
/// <param name="depth">The depth that the branches are printed at.</param>
internal sealed class ChoiceRules(TypeRef? type, bool isAsked, int depth)
{
    public RuleModel Add(RuleModel rule, SpecSchema schema)
    {
        var any = Branches(schema.AnyOf, least: schema.OneOf.Count > 0 ? 1 : 2);
        var one = Branches(schema.OneOf, least: 2);

        // The type was made of oneOf, where there are both.
        rule = any.Count > 0 && (isAsked || schema.OneOf.Count > 0 || SaysMore(any)) ? rule with { AnyOf = Of(schema.AnyOf) } : rule;
        return one.Count > 0 ? Exclusive(rule, schema, one) : rule;
    }

    private RuleModel Exclusive(RuleModel rule, SpecSchema schema, IReadOnlyList<SpecSchema> branches)
    {
        var isExclusive = Exclusion.IsMeant(branches);
        if (!isAsked && !SaysMore(branches))
        {
            var isUndecided = isExclusive && IsOfObjects(branches) && !AreModels(branches) && Discriminators.Find(schema, branches) is null;
            return isUndecided ? rule with { AtMostOne = Of(schema.OneOf) } : rule;
        }

        // Beside an anyOf of its own the looser reading has a place too.
        return isExclusive ? rule with { OneOf = Of(schema.OneOf) } : rule with { AllOf = rule.AllOf.Append(new RuleModel { AnyOf = Of(schema.OneOf) }).ToEquatableArray() };
    }

    /// <summary>Whether a value of the type may fit none of the branches, as far as schemas can tell.</summary>
    private bool SaysMore(IReadOnlyList<SpecSchema> branches) => type switch
    {
        EnumRef => false,
        UnionRef => CameToOneType([.. branches.Where(IsScalar)]),
        _ => branches.All(branch => IsMoreThanItsKind(branch) || IsNarrower(branch)),
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

    /// <summary>A number without a fraction, where the type has any.</summary>
    private bool IsNarrower(SpecSchema branch) =>
        type is ScalarRef { Kind: ScalarKind.Double or ScalarKind.Single or ScalarKind.Decimal } && SchemaFacts.TypesOf(MergedSchema.Of(branch)) == SchemaTypes.Integer;

    private static bool IsMoreThanItsKind(SpecSchema branch) => BeyondKind(SchemaFacts.TargetOf(branch)).OrNull is not null;

    /// <summary>A schema as a rule, without its type. An enum of texts is open: it takes any text.</summary>
    public static RuleModel BeyondKind(SpecSchema schema)
    {
        var rule = RuleBuilder.Of(schema);
        var isOpen = rule.Values is not null && KindsOf(schema) == SchemaTypes.String && schema.Const is null;
        return rule with { Kinds = [], Values = isOpen ? null : rule.Values };
    }

    /// <summary>Models with names of their own: who sends one has said which it is, and real servers send what fits another one too.</summary>
    private static bool AreModels(IReadOnlyList<SpecSchema> branches) => branches.All(static branch => MergedSchema.Target(branch) is not null);

    private static bool IsOfObjects(IReadOnlyList<SpecSchema> branches) => branches.All(branch => KindsOf(branch) == SchemaTypes.Object);

    private static SchemaTypes KindsOf(SpecSchema schema)
    {
        var types = SchemaFacts.TypesOf(MergedSchema.Of(schema));
        return types.HasFlag(SchemaTypes.Number) ? types | SchemaTypes.Integer : types;
    }

    private static List<SpecSchema> Branches(IReadOnlyList<SpecSchema> branches, int least)
    {
        var own = branches.Where(branch => !SchemaFacts.IsNullOnly(branch)).ToList();
        return own.Count >= least ? own : [];
    }

    private EquatableArray<RuleModel> Of(IReadOnlyList<SpecSchema> branches) => branches.Select(branch => RuleBuilder.Of(branch, depth)).ToEquatableArray();
}
