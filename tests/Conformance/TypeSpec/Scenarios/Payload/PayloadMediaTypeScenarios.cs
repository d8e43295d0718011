using TypeSpec.PayloadMediaType;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>PayloadMediaType.json.</summary>
internal static class PayloadMediaTypeScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var payload = new PayloadMediaTypeClient(new() { BaseAddress = it.Server }).Payload;

        it.Sends("Payload_MediaType_StringBody_sendAsText", () => payload.StringBodySendAsTextAsync("{cat}"));
        it.Sends("Payload_MediaType_StringBody_getAsText", () => payload.StringBodyGetAsTextAsync());
        it.Sends("Payload_MediaType_StringBody_sendAsJson", () => payload.StringBodySendAsJsonAsync("foo"));
        it.Sends("Payload_MediaType_StringBody_getAsJson", () => payload.StringBodyGetAsJsonAsync());
    }
}
