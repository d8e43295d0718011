using TypeSpec.ResponseStatusCodeRange;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>ResponseStatusCodeRange.json.</summary>
internal static class ResponseStatusCodeRangeScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var response = new ResponseStatusCodeRangeClient(new() { BaseAddress = it.Server }).Response;

        it.Fails<ApiResponseException>("Response_StatusCodeRange_errorResponseStatusCodeInRange", async () => await response.ErrorResponseStatusCodeInRangeAsync());
        it.Fails<ApiResponseException>("Response_StatusCodeRange_errorResponseStatusCode404", async () => await response.ErrorResponseStatusCode404Async());
    }
}
