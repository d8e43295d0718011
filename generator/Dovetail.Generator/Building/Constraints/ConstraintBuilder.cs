using Dovetail.Generator.Building.Constraints.Rules;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;
using ScalarKind = Dovetail.Generator.Model.ScalarKind;

namespace Dovetail.Generator.Building.Constraints;

/// <summary>What a schema demands of a value, as far as its C# type leaves it to be checked. A model has its demands itself, and so has a union.</summary>
internal static class ConstraintBuilder
{
    /// <summary>Those that the runtime knows; a format with a type of its own is checked by that.</summary>
    private static readonly string[] Formats = ["email", "idn-email", "hostname", "ipv4", "ipv6", "uri-reference", "json-pointer"];

    /// <summary>Null where nothing is demanded.</summary>
    public static ConstraintModel? Of(SpecSchema schema, TypeRef type)
    {
        var demands = SchemaDemands.Of(schema);
        var own = type switch
        {
            NullableRef nullable => Of(schema, nullable.Value),
            ListRef list => OfList(demands, list),
            MapRef map => OfMap(demands, map),
            ScalarRef scalar => OfScalar(demands, scalar.Kind),
            _ => null,
        };
        return type is NullableRef || BeyondRules.Of(schema, type) is not { } rule ? own?.OrNull : (own ?? ConstraintModel.None) with { Rule = rule };
    }

    /// <summary>The keywords of a schema itself, whatever its type: as part of a rule.</summary>
    public static ConstraintModel? OfRule(SpecSchema schema)
    {
        IReadOnlyList<SpecSchema> only = [schema];
        return (NumberConstraints.Of(only, ScalarKind.Decimal) with
        {
            MinLength = Largest(only, constraints => constraints.MinLength),
            MaxLength = Smallest(only, constraints => constraints.MaxLength),
            Pattern = schema.Constraints.Pattern,
            Format = Formats.Contains(schema.Format) ? schema.Format : null,
            MinItems = Largest(only, constraints => constraints.MinItems),
            MaxItems = Smallest(only, constraints => constraints.MaxItems),
            UniqueItems = schema.Constraints.UniqueItems,
            MinProperties = Largest(only, constraints => constraints.MinProperties),
            MaxProperties = Smallest(only, constraints => constraints.MaxProperties),
            DependentRequired = DependentsOf(only),
        }).OrNull;
    }

    /// <summary>The members that ask for others, where the type has no place for them.</summary>
    public static ConstraintModel? Dependents(SpecSchema schema) => new ConstraintModel { DependentRequired = DependentsOf([schema]) }.OrNull;

    /// <summary>What a schema demands of an object as a whole.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="properties">The members of the model.</param>
    /// <param name="additional">Typed additional members; null where there are none.</param>
    public static ConstraintModel? OfObject(SpecSchema schema, EquatableArray<PropertyModel> properties, AdditionalPropertiesModel? additional)
    {
        var demands = SchemaDemands.Of(schema);
        var least = Largest(demands, constraints => constraints.MinProperties);
        var closed = demands.Any(part => part.AdditionalPropertiesAllowed == false) && additional is null && demands.All(part => part.PatternProperties.Count == 0);
        return new ConstraintModel
        {
            MinProperties = least > properties.Count(property => property.Required) ? least : null,
            MaxProperties = Smallest(demands, constraints => constraints.MaxProperties),
            IsClosed = closed,
            Values = additional is not null && ValuesOf(demands) is { } values
                ? Of(values, additional.Value)
                : null,
            DependentRequired = DependentsOf(demands),
            Rule = BeyondRules.OfModel(schema, properties, additional is not null),
        }.OrNull;
    }

    private static EquatableArray<DependentModel> DependentsOf(IReadOnlyList<SpecSchema> demands) => demands
        .SelectMany(part => part.DependentRequired)
        .Select(entry => new DependentModel(entry.Name, entry.Required.ToEquatableArray()))
        .ToEquatableArray();

    /// <summary>Patterns may take a member from what is said of all the others.</summary>
    private static SpecSchema? ValuesOf(IReadOnlyList<SpecSchema> demands) => demands.Any(part => part.PatternProperties.Count > 0)
        ? null
        : demands.Where(part => part.AdditionalProperties != part.UnevaluatedProperties).Select(part => part.AdditionalProperties).FirstOrDefault(values => values is not null);

    private static ConstraintModel OfList(IReadOnlyList<SpecSchema> demands, ListRef list) => new()
    {
        MinItems = Largest(demands, constraints => constraints.MinItems),
        MaxItems = Smallest(demands, constraints => constraints.MaxItems),
        UniqueItems = demands.Any(part => part.Constraints.UniqueItems),

        // Of a tuple each place has demands of its own, which the union of all can not have.
        Items = demands.All(part => part.PrefixItems.Count == 0) && demands.Select(part => part.Items).FirstOrDefault(items => items is not null) is { } items
            ? Of(items, list.Item)
            : null,
    };

    private static ConstraintModel OfMap(IReadOnlyList<SpecSchema> demands, MapRef map) => new()
    {
        MinProperties = Largest(demands, constraints => constraints.MinProperties),
        MaxProperties = Smallest(demands, constraints => constraints.MaxProperties),
        Values = ValuesOf(demands) is { } values ? Of(values, map.Value) : null,
    };

    private static ConstraintModel? OfScalar(IReadOnlyList<SpecSchema> demands, ScalarKind kind) => kind switch
    {
        ScalarKind.String or ScalarKind.Uri or ScalarKind.Guid => OfText(demands, kind),
        ScalarKind.Boolean => new ConstraintModel { OneOf = OneOf(demands) },
        ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal or ScalarKind.BigInteger or ScalarKind.UnixTime =>
            NumberConstraints.Of(demands, kind) with { OneOf = OneOf(demands) },

        // A time, or bytes, has many texts: the demands may speak of another one than is written.
        _ => null,
    };

    private static ConstraintModel OfText(IReadOnlyList<SpecSchema> demands, ScalarKind kind) => new()
    {
        MinLength = Largest(demands, constraints => constraints.MinLength),
        MaxLength = Smallest(demands, constraints => constraints.MaxLength),
        Pattern = demands.Select(part => part.Constraints.Pattern).FirstOrDefault(pattern => pattern is not null),
        Format = kind != ScalarKind.String ? null : demands.Select(part => part.Format).FirstOrDefault(format => Formats.Contains(format)),
        OneOf = kind == ScalarKind.String ? OneOf(demands) : [],
    };

    private static EquatableArray<string> OneOf(IReadOnlyList<SpecSchema> demands)
    {
        var values = demands.Select(part => part.Enum ?? (part.Const is { } only ? [only] : null)).FirstOrDefault(values => values is not null) ?? [];
        return values.All(value => value is SpecScalar) ? values.Cast<SpecScalar>().Select(value => value.Value).Distinct(StringComparer.Ordinal).ToEquatableArray() : [];
    }

    /// <summary>The largest of several bounds: all have to be kept. Zero demands nothing, and a count beyond C#'s is one that nothing has.</summary>
    private static int? Largest(IReadOnlyList<SpecSchema> demands, Func<SpecConstraints, long?> count) =>
        demands.Max(part => count(part.Constraints)) is > 0 and { } largest ? (int)Math.Min(largest, int.MaxValue) : null;

    private static int? Smallest(IReadOnlyList<SpecSchema> demands, Func<SpecConstraints, long?> count) =>
        demands.Min(part => count(part.Constraints)) is < int.MaxValue and { } smallest ? (int)smallest : null;
}
