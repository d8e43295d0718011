using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>What is done with webhooks.</summary>
/// <param name="ApiName">The API's name: <c>Petstore</c>.</param>
/// <param name="ClassName">The class with a method for each event: <c>PetstoreWebhookHandlers</c>.</param>
/// <param name="EndpointsName">The class with the method that maps them; null where Dovetail.AspNetCore is not referenced.</param>
/// <param name="MapName">That method: <c>MapPetstoreWebhooks</c>.</param>
/// <param name="Methods">The HTTP methods that the server uses.</param>
/// <param name="Events">In the order of the webhooks.</param>
internal sealed record WebhookHandlersModel(
    string ApiName, string ClassName, string? EndpointsName, string MapName, EquatableArray<string> Methods, EquatableArray<WebhookEventModel> Events);

/// <summary>An event that can be handled.</summary>
/// <param name="Name">Its name: that of the webhook in the document, unless another one has it.</param>
/// <param name="MethodName">The method that takes its handler: <c>OnOrderPaid</c>.</param>
/// <param name="SuccessStatus">The status that its sender wants to have.</param>
/// <param name="Conditions">What tells it from others, none where there are no others; null where the document does not say.</param>
/// <param name="Webhook">What reads it.</param>
internal sealed record WebhookEventModel(string Name, string MethodName, int SuccessStatus, EquatableArray<WebhookConditionModel>? Conditions, WebhookModel Webhook);

/// <summary>A place of a request, and the values that it has for an event.</summary>
/// <param name="IsHeader">Whether the place is a header; else it is a member of the body.</param>
/// <param name="Place">The header's name, or a JSON pointer.</param>
internal sealed record WebhookConditionModel(bool IsHeader, string Place, EquatableArray<string> Values);
