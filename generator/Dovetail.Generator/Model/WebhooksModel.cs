using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>What the server sends on its own: webhooks and callbacks.</summary>
/// <param name="ClassName">The class that reads them: <c>PetstoreWebhooks</c>.</param>
/// <param name="Webhooks">Sorted by the names of their methods.</param>
internal sealed record WebhooksModel(string ClassName, EquatableArray<WebhookModel> Webhooks)
{
    /// <summary>What is done with them; null where it is not asked for.</summary>
    public WebhookHandlersModel? Handlers { get; init; }
}

/// <summary>One request that the server sends, with a JSON body.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="MethodName">The method that reads the body: <c>ReadOrderPaid</c>.</param>
/// <param name="Payload">The body.</param>
/// <param name="Answer">The JSON that the server wants to have back; null where any success will do.</param>
internal sealed record WebhookModel(string Name, string MethodName, DocModel Doc, bool Deprecated, TypeRef Payload, TypeRef? Answer);
