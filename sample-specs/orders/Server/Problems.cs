using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Samples.Server;

/// <summary>Errors, as RFC 9457 has them.</summary>
internal static class Problems
{
    public static IResult NotFound(string what, long id) => Of(404, "Not found", $"There is no {what} {id}.");

    public static IResult Of(int status, string title, string? detail = null) =>
        Results.Json(Json(status, title, detail), contentType: "application/problem+json", statusCode: status);

    public static JsonObject Json(int status, string title, string? detail = null) => new() { ["title"] = title, ["status"] = status, ["detail"] = detail };

    public static IResult Invalid(string field, string message) => Results.Json(
        new JsonObject { ["title"] = "Not acceptable", ["status"] = 422, ["errors"] = new JsonArray(new JsonObject { ["field"] = field, ["message"] = message }) },
        contentType: "application/problem+json",
        statusCode: 422);
}
