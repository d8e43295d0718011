using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Building.Unions;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Constraints.Rules;

/// <summary>
/// What a schema demands beyond the C# type that was made of it and the constraints that stand beside that: null for most. What type and constraints say already is not said
/// again, since they say it in their own way: an open enum takes any value, a time any of its spellings.
/// </summary>
internal sealed class BeyondRules
{
    /// <summary>Far more than any document has, and no more than a stack holds.</summary>
    private const int Deepest = 100;

    /// <summary>Of schemas that several refer to: a document can make them double at each step.</summary>
    private const int MostVisits = 500;

    private readonly HashSet<SpecSchema> _open = [];
    private readonly TypeRef? _type;
    private readonly ILookup<string, PropertyModel>? _members;
    private readonly bool _hasTypedRest;
    private readonly FirstDemands _first;
    private int _visits;

    /// <param name="schema">The schema.</param>
    /// <param name="type">The type; null where it is the model whose members are given.</param>
    /// <param name="members">The members of a model; null for what is none.</param>
    /// <param name="hasTypedRest">Whether members that are not declared have a type, and so constraints, of their own.</param>
    private BeyondRules(SpecSchema schema, TypeRef? type, IEnumerable<PropertyModel>? members, bool hasTypedRest)
    {
        (_type, _hasTypedRest) = (type, hasTypedRest);
        _members = members?.ToLookup(member => member.JsonName, StringComparer.Ordinal);
        _first = new FirstDemands(schema, isModel: members is not null);
    }

    /// <summary>Of a value at its place.</summary>
    public static RuleModel? Of(SpecSchema schema, TypeRef type)
    {
        var rule = type switch
        {
            ScalarRef { Kind: Model.ScalarKind.Json } => Whole(schema),
            _ when SchemaDemands.StandsAlone(schema) && !RuleNeeds.HasKeywords(schema) => RuleModel.Any,
            ModelRef or OwnRef or FileRef => Beside(schema, type),
            _ => new BeyondRules(schema, type, members: null, hasTypedRest: type is MapRef).Part(schema, isAsked: false),
        };
        return WithNull(rule, schema);
    }

    /// <summary>Of a model.</summary>
    public static RuleModel? OfModel(SpecSchema schema, IEnumerable<PropertyModel> members, bool hasTypedRest) =>
        WithNull(new BeyondRules(schema, null, members, hasTypedRest).Part(schema, isAsked: false), schema);

    private static RuleModel? WithNull(RuleModel rule, SpecSchema schema) =>
        rule.OrNull is { } asked ? asked with { AllowsNull = asked.AllowsNull || Nullability.AllowsNull(schema) } : null;

    /// <summary>Raw JSON is anything: all has to be asked.</summary>
    private static RuleModel Whole(SpecSchema schema)
    {
        var rule = RuleBuilder.Of(schema);
        return rule.AnyOf.Contains(RuleModel.Any) && rule with { AnyOf = [] } is var rest && rest == RuleModel.Any ? rest : rule;
    }

    /// <summary>A model speaks for itself; here it is what stands beside the references that lead to it.</summary>
    private static RuleModel Beside(SpecSchema schema, TypeRef type)
    {
        const int LongestChain = 64;
        var parts = new List<RuleModel>();
        for (var hops = 0; hops < LongestChain && MergedSchema.Target(schema) is { } target; hops++)
        {
            var rules = new BeyondRules(schema, type, members: null, hasTypedRest: true);
            if (RuleNeeds.AsksForUnevaluated(schema))
            {
                // What the model says is asked as well: what it evaluates.
                parts.Add(rules.Part(schema, isAsked: false));
                break;
            }

            parts.Add(rules.Own(schema, isAsked: false));
            parts.AddRange(schema.AllOf.Where(part => part != target).Select(part => rules.Part(part, isAsked: false)));
            schema = target;
        }

        if (RuleNeeds.IsChoiceAlone(schema))
        {
            parts.Add(new BeyondRules(schema, type, members: null, hasTypedRest: true).Own(schema, RuleNeeds.AsksForUnevaluated(schema)));
        }

        return All(parts);
    }

    private static RuleModel All(IEnumerable<RuleModel> parts)
    {
        var asking = parts.Where(part => part != RuleModel.Any).ToList();
        return asking.Count switch
        {
            0 => RuleModel.Any,
            1 => asking[0],
            _ => new RuleModel { AllOf = asking.ToEquatableArray() },
        };
    }

    /// <param name="schema">The schema.</param>
    /// <param name="isAsked">Whether a schema around it asks what it has evaluated.</param>
    /// <param name="depth">Schemas inside of it are printed here up to a depth: where it is referred to, which may be often, they are rules of their own.</param>
    /// <param name="level">The number of schemas around it.</param>
    private RuleModel Part(SpecSchema schema, bool isAsked, int depth = 1, int level = 0)
    {
        if (level > Deepest || !_open.Add(schema))
        {
            return RuleModel.Any;
        }

        isAsked |= RuleNeeds.AsksForUnevaluated(schema);
        var rule = Own(schema, isAsked, depth);
        var below = new List<RuleModel>();
        foreach (var part in SchemaDemands.Below(schema))
        {
            below.Add(Part(part, isAsked, part == schema.Reference ? RuleBuilder.DeepestInline : depth, level + 1));
        }

        // What several refer to says the same to each; only what it evaluates counts for each of them.
        if (isAsked && ++_visits < MostVisits)
        {
            _open.Remove(schema);
        }

        below.RemoveAll(part => part == RuleModel.Any);
        return rule == RuleModel.Any ? All(below) : rule with { AllOf = rule.AllOf.Concat(below).ToEquatableArray() };
    }

    private RuleModel Own(SpecSchema schema, bool isAsked, int depth = 1)
    {
        if (!isAsked && !RuleNeeds.HasKeywords(schema) && !_first.HasMore(schema))
        {
            return RuleModel.Any;
        }

        var rest = Rest(schema, isAsked, depth);
        var isClosing = rest is not null || isAsked;
        var again = Again(schema);
        var rule = new RuleModel
        {
            Values = RuleNeeds.HasOddValues(schema) || (_type is ScalarRef && _first.AsksForValues(schema)) ? RuleBuilder.ValuesOf(schema) : null,
            Constraint = _type is MapRef ? ConstraintBuilder.Dependents(schema) : _type is ScalarRef ? _first.Constraint(schema) : null,
            Not = RuleBuilder.OrNone(schema.Not, depth),
            If = schema.Then is not null || schema.Else is not null || isAsked ? RuleBuilder.OrNone(schema.If, depth) : null,
            Then = schema.If is null ? null : RuleBuilder.OrNone(schema.Then, depth),
            Else = schema.If is null ? null : RuleBuilder.OrNone(schema.Else, depth),
            Required = Required(schema).ToEquatableArray(),
            Declared = isClosing ? schema.Properties.Select(property => property.Name).ToEquatableArray() : [],
            Properties = again,
            PatternProperties = RuleBuilder.Named(schema.PatternProperties, depth),
            AdditionalProperties = rest,
            PropertyNames = RuleBuilder.OrNone(schema.PropertyNames, depth),
            DependentSchemas = RuleBuilder.Named(schema.DependentSchemas, depth),
            UnevaluatedProperties = Unevaluated(schema, isAsked, depth),
            PrefixItems = schema.PrefixItems.Select(item => RuleBuilder.Of(item, depth)).ToEquatableArray(),
            Items = _type is ListRef && _first.AsksForItems(schema) ? RuleBuilder.OrNone(schema.Items, depth) : isAsked && schema.Items is not null ? RuleModel.Any : null,
            Contains = RuleBuilder.OrNone(schema.Contains, depth),
            MinContains = schema.Contains is null ? null : RuleBuilder.Count(schema.Constraints.MinContains),
            MaxContains = schema.Contains is null ? null : RuleBuilder.Count(schema.Constraints.MaxContains),
            UnevaluatedItems = RuleBuilder.OrNone(schema.UnevaluatedItems, depth),
        };
        return new ChoiceRules(_type, isAsked, depth).Add(rule, schema);
    }

    /// <summary>Members without a name: what their own type does not say, or what patterns take from it.</summary>
    private RuleModel? Rest(SpecSchema schema, bool isAsked, int depth)
    {
        var rest = RuleBuilder.Additional(schema, depth);
        if (schema.PatternProperties.Count > 0)
        {
            return rest;
        }

        return rest is null || rest == RuleModel.Never || rest == RuleModel.Any || _hasTypedRest
            ? isAsked && rest is not null ? RuleModel.Any : null
            : rest;
    }

    /// <summary><c>true</c> asks nothing, and evaluates all.</summary>
    private static RuleModel? Unevaluated(SpecSchema schema, bool isAsked, int depth) => schema.UnevaluatedProperties switch
    {
        null => null,
        { } rest when RuleNeeds.IsSilent(rest) => isAsked ? RuleModel.Any : null,
        { } rest => RuleBuilder.Of(rest, depth),
    };

    /// <summary>What is said of members that have their types from another declaration, as far as it is more than a type.</summary>
    private EquatableArray<NamedRuleModel> Again(SpecSchema schema) => _first.Repeated(schema)
        .Select(property => new NamedRuleModel(property.Name, ChoiceRules.BeyondKind(property.Schema)))
        .Where(member => member.Rule != RuleModel.Any)
        .ToEquatableArray();

    /// <summary>What the type does not ask for itself.</summary>
    private IEnumerable<string> Required(SpecSchema schema) => _members is null
        ? _type is MapRef ? schema.Required : []
        : RuleBuilder.Required(schema).Where(IsLeft);

    /// <remarks>
    /// Raw JSON is no member that its type asks for. A name that no member has is most often misspelt: it is asked for only where the model has a place for more members,
    /// since nobody could give it elsewhere.
    /// </remarks>
    private bool IsLeft(string name) => _members!.Contains(name) ? _members[name].Any(member => member.Type is ScalarRef { Kind: Model.ScalarKind.Json }) : _hasTypedRest;
}
