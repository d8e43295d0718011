namespace Dovetail.Webhooks;

/// <summary>Reads the payload of an event.</summary>
/// <typeparam name="TPayload">The payload.</typeparam>
/// <param name="body">JSON in UTF-8.</param>
/// <returns>The payload.</returns>
public delegate TPayload WebhookReader<out TPayload>(ReadOnlySpan<byte> body);
