using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Samples.Server;

/// <summary>Customers, with an ETag each.</summary>
internal static class CustomerEndpoints
{
    public static void MapCustomers(this IEndpointRouteBuilder api, Shelf customers)
    {
        api.MapPost("/customers", (JsonObject customer) => customer["name"]!.GetValue<string>() == "Nobody"
            ? Problems.Invalid("name", "is nobody")
            : Results.Json(customers.Add(customer), statusCode: 201));
        api.MapGet("/customers/{id:long}", (long id, HttpContext context) => customers.Find(id) is { } customer ? Show(customer, context) : Problems.NotFound("customer", id));
        api.MapPatch("/customers/{id:long}", async (long id, HttpRequest request) =>
        {
            var patch = await JsonNode.ParseAsync(request.Body);
            return customers.Find(id) is not { } customer ? Problems.NotFound("customer", id)
                : request.Headers.IfMatch is [{ } tag] && tag != TagOf(customer) ? Problems.Of(412, "Changed meanwhile")
                : Results.Json(Merge(customer, patch!.AsObject()));
        });
        api.MapDelete("/customers/{id:long}", (long id) => customers.Remove(id) ? Results.NoContent() : Problems.NotFound("customer", id));
    }

    private static IResult Show(JsonObject customer, HttpContext context)
    {
        var tag = TagOf(customer);
        (context.Response.Headers.ETag, context.Response.Headers.CacheControl) = (tag, "private, max-age=60");
        return context.Request.Headers.IfNoneMatch == tag ? Results.StatusCode(304) : Results.Json(customer);
    }

    // RFC 7396.
    private static JsonObject Merge(JsonObject customer, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
            {
                customer.Remove(name);
            }
            else
            {
                customer[name] = value.DeepClone();
            }
        }

        return customer;
    }

    private static string TagOf(JsonObject customer) => $"\"{(uint)StringComparer.Ordinal.GetHashCode(customer.ToJsonString()):x8}\"";
}
