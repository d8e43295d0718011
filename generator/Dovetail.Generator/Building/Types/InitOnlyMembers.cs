using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Building.Types;

/// <summary>
/// Tells the members that are set when their object is made and never after: those that the server alone sets, those of one value, and discriminators, by which
/// the object's own class was chosen; all of them where models are immutable.
/// </summary>
internal static class InitOnlyMembers
{
    public static EquatableArray<TypeModel> Apply(EquatableArray<TypeModel> types, ModelStyle style)
    {
        var discriminators = new HashSet<(string Type, string Member)>(types.SelectMany(Discriminators));
        return types.Select(type => type switch
        {
            ObjectModel model => Apply(model, style, property => IsInitOnly(property) || discriminators.Contains((model.Name, property.JsonName))),
            PartsModel parts => parts with { IsInitOnly = style is ModelStyle.Immutable },
            _ => type,
        }).ToEquatableArray();
    }

    private static IEnumerable<(string Type, string Member)> Discriminators(TypeModel type) => type switch
    {
        ObjectModel { Discriminator: { } member } model => [(model.Name, member)],
        UnionModel { Discriminator: { } member } union => union.Cases.Select(one => one.Type).OfType<ModelRef>().Select(model => (model.Name, member)),
        _ => [],
    };

    private static bool IsInitOnly(PropertyModel property) => property.ReadOnly || property.Initializer is not null;

    private static ObjectModel Apply(ObjectModel model, ModelStyle style, Func<PropertyModel, bool> isInitOnly) => model with
    {
        Properties = model.Properties
            .Select(property => property.Declared is not null ? property : property with { IsInitOnly = style is ModelStyle.Immutable || isInitOnly(property) })
            .ToEquatableArray(),
        AdditionalProperties = model.AdditionalProperties is { } additional ? additional with { IsInitOnly = style is ModelStyle.Immutable } : null,
    };
}
