using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Constraints.Rules;

/// <summary>A whole schema as a rule: each keyword of it by the keyword of the same name.</summary>
internal static class RuleBuilder
{
    /// <summary>Schemas inside of schemas that are printed in one expression; what is deeper is a rule of its own.</summary>
    public const int DeepestInline = 6;

    private static readonly (SchemaTypes Type, string Name)[] Kinds =
    [
        (SchemaTypes.Null, "Null"), (SchemaTypes.Boolean, "Boolean"), (SchemaTypes.Integer, "Integer"), (SchemaTypes.Number, "Number"),
        (SchemaTypes.String, "String"), (SchemaTypes.Array, "Array"), (SchemaTypes.Object, "Object"),
    ];

    public static RuleModel Of(SpecSchema schema, int depth = 0)
    {
        if (schema.IsNever)
        {
            return RuleModel.Never;
        }

        if (depth >= DeepestInline && !RuleNeeds.IsSilent(schema))
        {
            return new RuleModel { Ref = RuleNames.Of(schema) };
        }

        return Choices(Arrays(Objects(Values(schema), schema, depth + 1), schema, depth + 1), schema, depth + 1);
    }

    /// <summary>Several schemas as rules; those that ask nothing are left out.</summary>
    public static EquatableArray<RuleModel> OfAll(IEnumerable<SpecSchema> schemas, int depth) =>
        schemas.Select(schema => Of(schema, depth)).Where(rule => rule != RuleModel.Any).ToEquatableArray();

    public static EquatableArray<NamedRuleModel> Named(IEnumerable<SpecProperty> entries, int depth) =>
        entries.Select(entry => new NamedRuleModel(entry.Name, Of(entry.Schema, depth))).ToEquatableArray();

    /// <summary>Any, where a schema says nothing: it still describes what it stands for.</summary>
    public static RuleModel? OrNone(SpecSchema? schema, int depth) => schema is null ? null : Of(schema, depth);

    /// <summary><c>additionalProperties</c>; what <c>unevaluatedProperties</c> says stands in both.</summary>
    public static RuleModel? Additional(SpecSchema schema, int depth) => schema switch
    {
        { AdditionalPropertiesAllowed: false } => RuleModel.Never,
        { AdditionalPropertiesAllowed: true } => RuleModel.Any,
        { AdditionalProperties: { } values } when values != schema.UnevaluatedProperties => Of(values, depth),
        _ => null,
    };

    /// <summary>A member that only the server sets is in no request, and one that only a client sets in no response: a rule is asked of both.</summary>
    public static IEnumerable<string> Required(SpecSchema schema) => schema.Required.Where(name =>
        schema.Properties.FirstOrDefault(property => property.Name == name) is not { } own || !SchemaDemands.Of(own.Schema).Any(part => part.ReadOnly || part.WriteOnly));

    /// <summary><c>enum</c> and <c>const</c> as JSON; null where all values fit.</summary>
    public static EquatableArray<string>? ValuesOf(SpecSchema schema)
    {
        var values = schema.Enum ?? (schema.Const is { } only ? [only] : null);
        return values?.Select(ValueText.Of).Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    private static RuleModel Values(SpecSchema schema) => new()
    {
        AllowsNull = IsTrue(schema, "nullable") || IsTrue(schema, "x-nullable"),
        Kinds = Kinds.Where(kind => schema.Types.HasFlag(kind.Type)).Select(kind => kind.Name).ToEquatableArray(),
        Values = ValuesOf(schema),
        Constraint = ConstraintBuilder.OfRule(schema),
        Ref = schema.Reference is { } target && !RuleNeeds.IsSilent(target) ? RuleNames.Of(target) : null,
    };

    private static RuleModel Objects(RuleModel rule, SpecSchema schema, int depth)
    {
        var members = Named(schema.Properties, depth);
        return rule with
        {
            Required = Required(schema).ToEquatableArray(),
            Declared = members.Where(member => member.Rule == RuleModel.Any).Select(member => member.Name).ToEquatableArray(),
            Properties = members.Where(member => member.Rule != RuleModel.Any).ToEquatableArray(),
            PatternProperties = Named(schema.PatternProperties, depth),
            AdditionalProperties = Additional(schema, depth),
            PropertyNames = OrNone(schema.PropertyNames, depth),
            DependentSchemas = Named(schema.DependentSchemas, depth),
            UnevaluatedProperties = OrNone(schema.UnevaluatedProperties, depth),
        };
    }

    private static RuleModel Arrays(RuleModel rule, SpecSchema schema, int depth) => rule with
    {
        PrefixItems = schema.PrefixItems.Select(item => Of(item, depth)).ToEquatableArray(),
        Items = OrNone(schema.Items, depth),
        Contains = OrNone(schema.Contains, depth),
        MinContains = Count(schema.Constraints.MinContains),
        MaxContains = Count(schema.Constraints.MaxContains),
        UnevaluatedItems = OrNone(schema.UnevaluatedItems, depth),
    };

    private static RuleModel Choices(RuleModel rule, SpecSchema schema, int depth) => rule with
    {
        AllOf = OfAll(schema.AllOf, depth),
        AnyOf = schema.AnyOf.Select(branch => Of(branch, depth)).ToEquatableArray(),
        OneOf = schema.OneOf.Select(branch => Of(branch, depth)).ToEquatableArray(),
        Not = OrNone(schema.Not, depth),
        If = OrNone(schema.If, depth),
        Then = schema.If is null ? null : OrNone(schema.Then, depth),
        Else = schema.If is null ? null : OrNone(schema.Else, depth),
    };

    public static int? Count(long? count) => count is { } value ? (int)Math.Min(value, int.MaxValue) : null;

    private static bool IsTrue(SpecSchema schema, string keyword) => schema.Extension(keyword) is SpecScalar { Kind: Reading.Nodes.ScalarKind.True };
}
