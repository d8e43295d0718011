using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Building.Responses;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Webhooks;

/// <summary>Webhooks and callbacks to the models of what they send; their types still under their ids.</summary>
internal sealed class WebhookBuilder(SchemaBuilder schemas)
{
    /// <summary>Types that nothing else names share a file.</summary>
    private const string Root = "Webhooks";

    /// <param name="webhooks">The document's own.</param>
    /// <param name="operations">The operations whose callbacks belong to the client.</param>
    public IReadOnlyList<BuiltWebhook> Build(IEnumerable<SpecWebhook> webhooks, IEnumerable<NamedOperation> operations)
    {
        var sent = webhooks.Select(webhook => (Key: $"{webhook.Name} {webhook.Operation.Method}", Name: webhook.Name, Webhook: webhook))
            .Concat(operations.SelectMany(operation => operation.Operation.Callbacks.Select(callback => (
                Key: $"{operation.Group} {operation.Method} {callback.Name} {callback.Operation.Path} {callback.Operation.Method}",
                Name: $"{operation.Group} {operation.Method} {callback.Name}",
                Webhook: callback))))
            .Where(item => item.Webhook.Operation.RequestBody is not null)
            .ToList();
        var names = new UniqueNames(StringComparer.OrdinalIgnoreCase, [])
            .Assign([.. sent.Select(item => new NameRequest(item.Key, [Identifier.Pascal(item.Name), Identifier.Pascal($"{item.Name} {item.Webhook.Operation.Method}")]))]);
        return
        [
            .. sent.Zip(names, (item, name) => TryBuild(item.Webhook, name) is { } model ? new BuiltWebhook(item.Webhook, name, model) : null)
                .OfType<BuiltWebhook>()
                .OrderBy(webhook => webhook.Model.MethodName, StringComparer.Ordinal),
        ];
    }

    private WebhookModel? TryBuild(SpecWebhook webhook, string name)
    {
        var body = webhook.Operation.RequestBody!;
        if (JsonOf(body.Content) is not { } media)
        {
            schemas.Findings.Add(Findings.LeftOut(body.Node.Location, $"the webhook '{webhook.Name}', whose body is no JSON"));
            return null;
        }

        return new WebhookModel(
            webhook.Name,
            "Read" + name,
            Docs.Of(webhook.Operation),
            webhook.Operation.Deprecated,
            TypeOf(media, name + "Payload"),
            ResponseBuilder.Successes(webhook.Operation).Select(response => JsonOf(response.Content)).FirstOrDefault(json => json is not null) is { } answer
                ? TypeOf(answer, name + "Answer")
                : null);
    }

    private static SpecMediaType? JsonOf(IReadOnlyList<SpecMediaType> content) =>
        content.FirstOrDefault(media => MediaTypes.KindOf(media) == MediaKind.Json);

    private TypeRef TypeOf(SpecMediaType media, string name) =>
        media.Schema is null ? ScalarRef.Json : schemas.BuildElement(media.Schema, TypePlace.Of(name, Root));
}
