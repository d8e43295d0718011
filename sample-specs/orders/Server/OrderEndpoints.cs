using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Samples.Server;

/// <summary>Orders: in pages, one by one, and many at once.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder api, Shelf orders, Shelf customers, WebhookSender webhooks)
    {
        api.MapGet("/orders", (string? status, int page_size = 20, string? page_token = null) => List(orders, status, page_size, page_token));
        api.MapPost("/orders", (JsonObject order) => FaultOf(order, customers) is { } fault ? Problems.Invalid("customer_id", fault) : Results.Json(orders.Add(Complete(order)), statusCode: 201));
        api.MapPost("/orders/import", (JsonArray all) => Import(all, orders, customers));
        api.MapGet("/orders/{id:long}", (long id) => orders.Find(id) is { } order ? Results.Json(order) : Problems.NotFound("order", id));
        api.MapPut("/orders/{id:long}/attachment", async (long id, HttpRequest request) =>
            orders.Find(id) is null ? Problems.NotFound("order", id) : (await request.ReadFormAsync()).Files.Count == 1 ? Results.NoContent() : Problems.Invalid("file", "is missing"));
        api.MapDelete("/orders/{id:long}", (long id) =>
        {
            if (orders.Find(id) is not { } order)
            {
                return Problems.NotFound("order", id);
            }

            if (order["status"]!.GetValue<string>() == "paid")
            {
                return Problems.Of(409, "Paid already");
            }

            order["status"] = "cancelled";
            webhooks.Send(new JsonObject { ["type"] = "order.cancelled", ["order_id"] = id });
            return Results.NoContent();
        });
    }

    private static IResult List(Shelf orders, string? status, int size, string? token)
    {
        var after = token is null ? 0 : long.Parse(token, CultureInfo.InvariantCulture);
        var found = orders.After(after, size + 1, order => status is null || order["status"]!.GetValue<string>() == status);
        var page = new JsonObject { ["items"] = new JsonArray([.. found.Take(size).Select(JsonNode (order) => order.DeepClone())]) };
        if (found.Count > size)
        {
            page["next_page_token"] = string.Create(CultureInfo.InvariantCulture, $"{found[size - 1]["id"]}");
        }

        return Results.Json(page);
    }

    private static IResult Import(JsonArray all, Shelf orders, Shelf customers)
    {
        var results = all.Select(JsonNode (node, index) =>
        {
            var order = node!.DeepClone().AsObject();
            return FaultOf(order, customers) is { } fault
                ? new JsonObject { ["index"] = index, ["status"] = 422, ["error"] = Problems.Json(422, "Not acceptable", $"customer_id {fault}") }
                : new JsonObject { ["index"] = index, ["status"] = 201, ["order"] = orders.Add(Complete(order)).DeepClone() };
        });
        return Results.Json(new JsonObject { ["results"] = new JsonArray([.. results]) }, statusCode: 207);
    }

    private static string? FaultOf(JsonObject order, Shelf customers) => customers.Find(order["customer_id"]!.GetValue<long>()) is null ? "is no customer" : null;

    private static JsonObject Complete(JsonObject order)
    {
        order["status"] = "open";
        order["total"] = order["lines"]!.AsArray().Sum(line => line!["price"]!.GetValue<decimal>() * line["quantity"]!.GetValue<int>());
        order["created_at"] = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
        return order;
    }
}
