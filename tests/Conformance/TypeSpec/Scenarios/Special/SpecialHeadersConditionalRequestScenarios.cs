using System.Globalization;
using TypeSpec.SpecialHeadersConditionalRequest;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>SpecialHeadersConditionalRequest.json.</summary>
internal static class SpecialHeadersConditionalRequestScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var specialHeaders = new SpecialHeadersConditionalRequestClient(new() { BaseAddress = it.Server }).SpecialHeaders;

        it.Sends("SpecialHeaders_ConditionalRequest_postIfUnmodifiedSince", () => specialHeaders.CreateIfUnmodifiedSinceAsync(At("Fri, 26 Aug 2022 14:38:00 GMT")));
        it.Sends("SpecialHeaders_ConditionalRequest_headIfModifiedSince", () => specialHeaders.HeadIfModifiedSinceAsync(At("Fri, 26 Aug 2022 14:38:00 GMT")));
        it.Sends("SpecialHeaders_ConditionalRequest_postIfMatch", () => specialHeaders.CreateIfMatchAsync("\"valid\""));
        it.Sends("SpecialHeaders_ConditionalRequest_postIfNoneMatch", () => specialHeaders.CreateIfNoneMatchAsync("\"invalid\""));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
