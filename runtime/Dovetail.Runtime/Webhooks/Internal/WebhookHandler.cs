namespace Dovetail.Webhooks.Internal;

/// <summary>Handles what was read: gives the JSON to answer with.</summary>
internal delegate Task<ReadOnlyMemory<byte>> PreparedHandler(WebhookContext context, CancellationToken cancellationToken);

/// <summary>The handler of an event.</summary>
/// <param name="Event">The event's name.</param>
/// <param name="SuccessStatus">What the document wants to have answered.</param>
/// <param name="Prepare">Reads the payload, and does nothing yet.</param>
internal sealed record WebhookHandler(string Event, int SuccessStatus, Func<ReadOnlyMemory<byte>, PreparedHandler> Prepare);
