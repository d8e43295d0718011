using System.Globalization;
using TypeSpec.SpecialHeadersRepeatability;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>SpecialHeadersRepeatability.json.</summary>
internal static class SpecialHeadersRepeatabilityScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var specialHeaders = new SpecialHeadersRepeatabilityClient(new() { BaseAddress = it.Server }).SpecialHeaders;

        it.Sends(
            "SpecialHeaders_Repeatability_immediateSuccess",
            () => specialHeaders.ImmediateSuccessAsync("2378d9bc-1726-11ee-be56-0242ac120002", At("Tue, 15 Nov 2022 12:45:26 GMT")));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
