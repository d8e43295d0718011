using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Samples.Server;

/// <summary>The operations of petstore.yaml.</summary>
internal static class PetEndpoints
{
    public static void MapPets(this IEndpointRouteBuilder app, PetTable pets, PhotoAlbum photos)
    {
        app.MapGet("/v1/pets", (string? status, DateOnly? bornAfter, int offset = 0, int limit = 20) => List(pets, status, bornAfter, offset, limit));
        app.MapPost("/v1/pets", (JsonObject pet) => Problems.In(pet) ?? Results.Json(pets.Add(pet), statusCode: StatusCodes.Status201Created));
        app.MapGet("/v1/pets/{id:long}", (long id) => pets.Find(id) is { } pet ? Results.Json(pet) : Problems.NoPet(id));
        app.MapPut("/v1/pets/{id:long}", (long id, JsonObject pet) =>
            Problems.In(pet) ?? (pets.Replace(id, pet) is { } replaced ? Results.Json(replaced) : Problems.NoPet(id)));
        app.MapDelete("/v1/pets/{id:long}", (long id) => pets.Remove(id) ? Results.NoContent() : Problems.NoPet(id));

        app.MapPut("/v1/pets/{id:long}/photo", async (long id, HttpRequest request) =>
            pets.Find(id) is null ? Problems.NoPet(id) : Results.Json(photos.Add(id, await request.ReadFormAsync())));
        app.MapGet("/v1/pets/{id:long}/photo", (long id) => photos.Find(id) is { } png ? Results.Bytes(png, "image/png") : Problems.NoPet(id));

        app.MapGet("/v1/store/inventory", () => Results.Json(pets.CountByStatus()));
    }

    private static IResult List(PetTable pets, string? status, DateOnly? bornAfter, int offset, int limit)
    {
        var found = pets.Where(status?.Split(','), bornAfter).ToList();
        var items = found.Skip(offset).Take(limit).Select(JsonNode? (pet) => pet.DeepClone()).ToArray();
        return Results.Json(new JsonObject { ["items"] = new JsonArray(items), ["total"] = found.Count });
    }
}
