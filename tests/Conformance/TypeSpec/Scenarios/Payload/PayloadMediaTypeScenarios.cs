using TypeSpec.PayloadMediaType;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>PayloadMediaType.json.</summary>
internal static class PayloadMediaTypeScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var payload = new PayloadMediaTypeClient(new() { BaseAddress = it.Server }).Payload;

        it.Sends("Payload_MediaType_StringBody_sendAsText", () => payload.SendStringBodyAsTextAsync("{cat}"));
        it.Sends("Payload_MediaType_StringBody_getAsText", () => payload.GetStringBodyAsTextAsync());
        it.Sends("Payload_MediaType_StringBody_sendAsJson", () => payload.SendStringBodyAsJsonAsync("foo"));
        it.Sends("Payload_MediaType_StringBody_getAsJson", () => payload.GetStringBodyAsJsonAsync());
    }
}
