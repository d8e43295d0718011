using System.Buffers;
using Dovetail.Serialization;
using Dovetail.Webhooks;

namespace Dovetail.Runtime.Tests.Webhooks;

/// <summary>Handlers as they are generated: events told by <c>/type</c>, payloads that are their text.</summary>
internal sealed class ShopHandlers(string name = "Shop") : WebhookHandlers<ShopHandlers>(
    name,
    new WebhookRoute("order.paid", WebhookCondition.Member("/type", "order.paid")),
    new WebhookRoute("order.asked", WebhookCondition.Member("/type", "order.asked"), WebhookCondition.Header("X-Shop-Kind", "question", "query")))
{
    public ShopHandlers OnOrderPaid(Func<string, WebhookContext, CancellationToken, Task> handler) => Set("order.paid", 202, Read, handler);

    public ShopHandlers OnOrderAsked(Func<string, WebhookContext, CancellationToken, Task<string>> handler) => Set("order.asked", 200, Read, Write, handler);

    public ShopHandlers OnUntold(Func<string, WebhookContext, CancellationToken, Task> handler) => Set("untold", 204, Read, handler);

    private static string Read(ReadOnlySpan<byte> body)
    {
        body = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
        using var json = System.Text.Json.JsonDocument.Parse(body.ToArray());
        try
        {
            return json.RootElement.TryGetProperty("note", out var note) && note.GetString() is { } text ? text : throw new JsonFormatException("No note.", 0);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonFormatException("No text.", 0, e);
        }
    }

    private static void Write(IBufferWriter<byte> output, string answer) => output.Write(System.Text.Encoding.UTF8.GetBytes($"\"{answer}\""));
}
