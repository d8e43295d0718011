using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Types;

/// <summary>Follows the references between types.</summary>
internal static class TypeGraph
{
    /// <summary>The id of the draft that a reference leads to in the end; null for scalars and files.</summary>
    public static string? IdOf(TypeRef type) => type switch
    {
        ModelRef model => model.Name,
        UnionRef union => union.Name,
        EnumRef item => item.Name,
        ListRef list => IdOf(list.Item),
        MapRef map => IdOf(map.Value),
        NullableRef nullable => IdOf(nullable.Value),
        _ => null,
    };

    public static IEnumerable<TypeRef> ReferencesOf(TypeModel type) => type switch
    {
        ObjectModel model =>
        [
            .. model.Properties.Select(property => property.Type),
            .. model.AdditionalProperties is { } more ? [more.Value] : Array.Empty<TypeRef>(),
            .. model.Base is { } @base ? [new ModelRef(@base)] : Array.Empty<TypeRef>(),
            .. model.Derived.Select(derived => new ModelRef(derived.Name)),
        ],
        UnionModel model => model.Cases.Select(one => one.Type),
        PartsModel model => model.Parts.Select(part => part.Type),
        _ => [],
    };

    public static IEnumerable<TypeRef> ReferencesOf(OperationModel operation)
    {
        foreach (var parameter in operation.Parameters)
        {
            yield return parameter.Type;
        }

        var types = operation.Bodies.Select(body => (TypeRef?)body.Type)
            .Append(operation.Response.Type)
            .Concat(operation.Response.Statuses.Select(status => status.Type))
            .Concat(operation.Errors.Select(error => error.Type));
        foreach (var type in types)
        {
            if (type is not null)
            {
                yield return type;
            }
        }
    }

    public static IEnumerable<TypeRef> ReferencesOf(WebhookModel webhook) => webhook.Answer is { } answer ? [webhook.Payload, answer] : [webhook.Payload];

    public static WebhookModel Replace(WebhookModel webhook, Func<TypeRef, TypeRef> replace) => webhook with
    {
        Payload = replace(webhook.Payload),
        Answer = webhook.Answer is { } answer ? replace(answer) : null,
    };

    private static BodyModel Replace(BodyModel body, Func<TypeRef, TypeRef> replace) => body with
    {
        Type = replace(body.Type),
        Alternatives = Common.EquatableArray.ToEquatableArray(body.Alternatives.Select(other => other with { Type = replace(other.Type) })),
    };

    /// <summary>The operation with other references, each replaced.</summary>
    public static OperationModel Replace(OperationModel operation, Func<TypeRef, TypeRef> replace) => operation with
    {
        Parameters = Common.EquatableArray.ToEquatableArray(operation.Parameters.Select(parameter => parameter with { Type = replace(parameter.Type) })),
        Bodies = Common.EquatableArray.ToEquatableArray(operation.Bodies.Select(body => Replace(body, replace))),
        Response = operation.Response with
        {
            Type = operation.Response.Type is { } type ? replace(type) : null,
            Statuses = Common.EquatableArray.ToEquatableArray(operation.Response.Statuses.Select(status => status with { Type = replace(status.Type) })),
        },
        Errors = Common.EquatableArray.ToEquatableArray(operation.Errors.Select(error => error with { Type = error.Type is { } type ? replace(type) : null })),
    };
}
