namespace Dovetail.Generator.Reading.Spec;

/// <summary>A request that the server sends: a webhook, or the callback of an operation.</summary>
/// <param name="Name">Its key in the document.</param>
/// <param name="Operation">The request; its path is the webhook's name, or the expression of the callback's address.</param>
/// <param name="IsExtension">Whether it stands under <c>x-webhooks</c>.</param>
internal sealed record SpecWebhook(string Name, SpecOperation Operation, bool IsExtension = false);
