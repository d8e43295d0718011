using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Samples.Server;

/// <summary>The shop's errors, as RFC 9457 has them.</summary>
internal static class Problems
{
    public static IResult NoPet(long id) => Of(StatusCodes.Status404NotFound, "No such pet", $"There is no pet number {id}, or not with a picture.");

    public static IResult Of(int status, string title, string detail) =>
        Answer(status, new JsonObject { ["title"] = title, ["status"] = status, ["detail"] = detail });

    /// <summary>What is wrong with a pet; null if it is acceptable.</summary>
    public static IResult? In(JsonObject pet)
    {
        var errors = new JsonArray();
        if (string.IsNullOrWhiteSpace(pet["name"]?.GetValue<string>()))
        {
            errors.Add(new JsonObject { ["field"] = "name", ["message"] = "is missing" });
        }

        if (PetTable.BornOn(pet) > DateOnly.FromDateTime(DateTime.UtcNow))
        {
            errors.Add(new JsonObject { ["field"] = "born", ["message"] = "lies in the future" });
        }

        const int status = StatusCodes.Status422UnprocessableEntity;
        return errors.Count == 0 ? null : Answer(status, new JsonObject { ["title"] = "Not acceptable", ["status"] = status, ["errors"] = errors });
    }

    private static IResult Answer(int status, JsonObject problem) => Results.Json(problem, contentType: "application/problem+json", statusCode: status);
}
