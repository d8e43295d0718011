using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Building.Types;

/// <summary>Makes the members that tell absent from null <c>Optional&lt;T?&gt;</c>: those of what the chosen requests send.</summary>
internal static class OptionalMembers
{
    private const string MergePatch = "application/merge-patch+json";

    public static EquatableArray<TypeModel> Apply(EquatableArray<TypeModel> types, IReadOnlyList<OperationModel> operations, OptionalScope scope)
    {
        if (scope == OptionalScope.Nowhere)
        {
            return types;
        }

        var chosen = scope == OptionalScope.Everywhere ? null : TypeReach.Of(types, BodiesOf(operations, scope));
        return types.Select(type => type is ObjectModel model && chosen?.Contains(model.Name) is not false ? Apply(model) : type).ToEquatableArray();
    }

    private static IEnumerable<TypeRef> BodiesOf(IReadOnlyList<OperationModel> operations, OptionalScope scope) => operations
        .SelectMany(operation => operation.Bodies.Where(body => scope == OptionalScope.Requests || operation.HttpMethod == "PATCH" || IsMergePatch(body)))
        .Select(body => body.Type);

    private static bool IsMergePatch(BodyModel body) => body.ContentType == MergePatch || body.OtherContentTypes.Contains(MergePatch);

    private static ObjectModel Apply(ObjectModel model) => model with
    {
        Properties = model.Properties.Select(property => property with { IsOptional = MayBeBoth(property) }).ToEquatableArray(),
    };

    /// <summary>Raw JSON tells null from absent as it is.</summary>
    private static bool MayBeBoth(PropertyModel property) =>
        property is { Required: false, Nullable: true, Initializer: null } && property.Type != ScalarRef.Json;
}
