using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Building.Types;

/// <summary>
/// Makes the members that tell absent from null <c>Optional&lt;T?&gt;</c>: those of what the chosen requests send. In a merge patch null is no value but the way to
/// take one away (RFC 7396 1), so that each optional member may be null there, and each entry of a map.
/// </summary>
internal static class OptionalMembers
{
    private const string MergePatch = "application/merge-patch+json";

    public static EquatableArray<TypeModel> Apply(EquatableArray<TypeModel> types, IReadOnlyList<OperationModel> operations, OptionalScope scope)
    {
        if (scope == OptionalScope.Nowhere)
        {
            return types;
        }

        var bodies = operations.SelectMany(operation => operation.Bodies.Select(body => (Operation: operation, Body: body))).ToList();
        var sent = bodies.Where(one => scope == OptionalScope.Requests || one.Operation.HttpMethod == "PATCH" || IsMergePatch(one.Body)).Select(one => one.Body.Type);
        var chosen = scope == OptionalScope.Everywhere ? null : TypeReach.Of(types, sent);

        // A list is replaced as a whole: its items are no patches.
        var patched = TypeReach.Of(types, bodies.Where(one => IsMergePatch(one.Body)).Select(one => one.Body.Type), reference => reference is not ListRef);
        return types.Select(type => type switch
        {
            ObjectModel model when patched.Contains(model.Name) => Patched(model),
            ObjectModel model when chosen?.Contains(model.Name) is not false => Apply(model),
            _ => type,
        }).ToEquatableArray();
    }

    /// <summary>A body that is a map itself: its entries are taken away by null as well.</summary>
    public static OperationModel Apply(OperationModel operation, OptionalScope scope) => scope == OptionalScope.Nowhere || !operation.Bodies.Any(IsMergePatch)
        ? operation
        : operation with { Bodies = operation.Bodies.Select(body => IsMergePatch(body) ? body with { Type = Patched(body.Type) } : body).ToEquatableArray() };

    /// <summary>Parameters (<c>charset</c>) and case do not make it another media type.</summary>
    private static bool IsMergePatch(BodyModel body) =>
        MediaTypes.AreSame(body.ContentType, MergePatch) || body.OtherContentTypes.Any(other => MediaTypes.AreSame(other, MergePatch));

    private static ObjectModel Apply(ObjectModel model) => model with
    {
        Properties = model.Properties
            .Select(property => property.Declared is not null ? property : property with { IsOptional = property.Nullable && MayBeBoth(property) })
            .ToEquatableArray(),
    };

    private static ObjectModel Patched(ObjectModel model) => model with
    {
        Properties = model.Properties
            .Select(property => property.Declared is not null ? property : property with
            {
                IsOptional = (property.Nullable || !property.ReadOnly) && MayBeBoth(property),
                Type = Patched(property.Type),
            })
            .ToEquatableArray(),
        AdditionalProperties = model.AdditionalProperties is { } additional ? additional with { Value = OrNull(additional.Value) } : null,
    };

    private static TypeRef Patched(TypeRef type) => type is MapRef map ? new MapRef(OrNull(Patched(map.Value))) : type;

    private static TypeRef OrNull(TypeRef type) => type is NullableRef || type == ScalarRef.Json ? type : new NullableRef(type);

    /// <summary>Raw JSON tells null from absent as it is.</summary>
    private static bool MayBeBoth(PropertyModel property) => property is { Required: false, Initializer: null } && property.Type != ScalarRef.Json;
}
