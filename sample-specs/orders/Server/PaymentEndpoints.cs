using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Samples.Server;

/// <summary>Payments, each once for its key, and invoices.</summary>
internal static class PaymentEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder api, Shelf payments, Shelf orders, WebhookSender webhooks)
    {
        var byKey = new ConcurrentDictionary<string, JsonObject>(StringComparer.Ordinal);
        api.MapPost("/payments", (JsonObject payment, HttpRequest request) =>
        {
            var id = payment["order_id"]!.GetValue<long>();
            if (orders.Find(id) is not { } order)
            {
                return Problems.NotFound("order", id);
            }

            if (payment["amount"]!.GetValue<decimal>() != order["total"]!.GetValue<decimal>())
            {
                return Problems.Invalid("amount", $"is not {order["total"]}");
            }

            return Results.Json(request.Headers["Idempotency-Key"] is [{ } key] ? byKey.GetOrAdd(key, _ => Pay()) : Pay(), statusCode: 201);

            JsonObject Pay()
            {
                order["status"] = "paid";
                webhooks.Send(new JsonObject { ["type"] = "order.paid", ["order_id"] = id, ["amount"] = payment["amount"]!.DeepClone() });
                return payments.Add(payment);
            }
        });
        api.MapGet("/invoices/{id:long}", (long id) => orders.Find(id) is { } order
            ? Results.Json(new JsonObject { ["id"] = id, ["order_id"] = id, ["amount"] = order["total"]!.DeepClone() })
            : Problems.NotFound("invoice", id));
        api.MapGet("/invoices/{id:long}/document", (long id) => orders.Find(id) is { } order
            ? Results.Bytes(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"%PDF-1.7\n% Invoice {id}: {order["total"]}\n%%EOF\n")), "application/pdf")
            : Problems.NotFound("invoice", id));
    }
}
