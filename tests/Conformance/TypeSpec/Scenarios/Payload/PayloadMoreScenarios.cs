using TypeSpec.PayloadContentNegotiation;
using TypeSpec.PayloadJsonMergePatch;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>Merge patches, and what the caller asks to be sent.</summary>
internal static class PayloadMoreScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var patch = new PayloadJsonMergePatchClient(new() { BaseAddress = it.Server }).JsonMergePatch;
        InnerModel inner = new() { Name = "InnerMadge", Description = "innerDesc" };
        it.Does("Payload_JsonMergePatch_createResource", async () => Same("Madge", (await patch.CreateResourceAsync(new()
        {
            Name = "Madge",
            Description = "desc",
            Map = new Dictionary<string, InnerModel> { ["key"] = inner },
            Array = [inner],
            IntValue = 1,
            FloatValue = 1.25f,
            InnerModel = inner,
            IntArray = [1, 2, 3],
        })).Name));

        // null takes a member away (RFC 7396).
        ResourcePatch away = new()
        {
            Description = null,
            Map = new Dictionary<string, InnerModel?> { ["key"] = new() { Description = null }, ["key2"] = null },
            Array = null,
            IntValue = null,
            FloatValue = null,
            InnerModel = null,
            IntArray = null,
        };
        it.Does("Payload_JsonMergePatch_updateResource", async () => Same(null, (await patch.UpdateResourceAsync(away)).Description));
        it.Does("Payload_JsonMergePatch_updateOptionalResource", async () => Same(null, (await patch.UpdateOptionalResourceAsync(away)).Description));

        var negotiation = new PayloadContentNegotiationClient(new() { BaseAddress = it.Server }).ContentNegotiation;
        it.Does("Payload_ContentNegotiation_SameBody", async () =>
        {
            await using var png = await negotiation.GetSameBodyAvatarAsPngSameBodyGetAvatarAsJpegAsync(Accepting("image/png"));
            await using var jpeg = await negotiation.GetSameBodyAvatarAsPngSameBodyGetAvatarAsJpegAsync(Accepting("image/jpeg"));
            Same(("image/png", "image/jpeg"), (png.MediaType, jpeg.MediaType));
        });
        it.Does("Payload_ContentNegotiation_DifferentBody", async () =>
        {
            await using var png = await negotiation.GetDifferentBodyAvatarAsPngDifferentBodyGetAvatarAsJsonFileAsync(Accepting("image/png"));
            Same(("image/png", true), (png.MediaType, (await negotiation.GetDifferentBodyAvatarAsPngDifferentBodyGetAvatarAsJsonAsync()).Content.Length > 0));
        });
    }

    private static RequestOptions Accepting(string mediaType) => new() { Headers = new Dictionary<string, string> { ["Accept"] = mediaType } };
}
