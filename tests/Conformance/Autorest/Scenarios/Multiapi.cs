using Autorest.MultiapiV1;
using Autorest.MultiapiV1CustomBaseUrl;
using Autorest.MultiapiV2;
using Autorest.MultiapiV2CustomBaseUrl;
using Autorest.MultiapiV3;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>An API in three versions, a client each.</summary>
internal static class Multiapi
{
    private const string VersionOfClient = "the document declares no api-version for the operation: nothing says what its next link lacks";
    private const string NotCounted = "its server does not count it, whoever calls: a `++` is missing";

    public static void Add(ScenarioGroup it)
    {
        var one = new MultiapiV1Client(new() { BaseAddress = it.Server });
        var two = new MultiapiV2Client(new() { BaseAddress = it.Server }).Multiapi;
        var three = new MultiapiV3Client(new() { BaseAddress = it.Server }).Multiapi;

        it.Sends("MultiapiPutTestOneApiVersionOne", () => one.Multiapi.TestOneAsync(1, "1.0.0"));
        it.Sends("MultiapiGetTestTwoApiVersionOne", () => one.Multiapi.OperationGroupOneTestTwoAsync("1.0.0"));
        it.Leaves("MultiapiDifferentCallsApiVersionOne", NotCounted);
        it.Fails<ResponseFormatException>("MultiapiLRO", async () => await one.LroOperations.TestLroAsync(new()).WaitAsync());
        it.Fails<ResponseFormatException>("MultiapiLROAndPaging", async () => await one.Multiapi.TestLroAndPagingAsync().ToListAsync());

        // The server sends a string where its document has an integer: that is told, not guessed.
        it.Fails<ResponseFormatException>("MultiapiPutTestOneApiVersionTwo", async () => await two.TestOneAsync(1, "2.0.0"));
        it.Fails<ResponseFormatException>("MultiapiGetTestTwoApiVersionTwo", async () => await two.OperationGroupOneTestTwoAsync("2.0.0"));
        it.Sends("MultiapiPutTestThreeApiVersionTwo", () => two.OperationGroupOneTestThreeAsync("2.0.0"));
        it.Sends("MultiapiPostTestFourApiVersionTwo", () => two.OperationGroupTwoTestFourAsync(true, "2.0.0"));
        it.Leaves("MultiapiDifferentCallsApiVersionTwo", NotCounted);

        it.Reads("MultiapiGetTestTwoApiVersionThree",
            () => three.OperationGroupOneTestTwoAsync("3.0.0", new() { OptionalProperty = "optional" }), new() { OptionalProperty = "This was called with api-version 3.0.0" });
        it.Sends("MultiapiPostTestFourApiVersionThreeJSON", () => three.OperationGroupTwoTestFourAsync("3.0.0", new() { Source = "foo" }));
        it.Leaves("MultiapiPostTestFourApiVersionThreePDF", "an object that can be sent as JSON has no overload for its binary forms (docs/guide/bodies.md)");
        it.Sends("MultiapiPutTestFiveApiVersionThree", () => three.OperationGroupTwoTestFiveAsync("3.0.0"));
        it.Leaves("MultiapiDifferentCallsApiVersionThree", NotCounted);
        it.Leaves("MultiapiPaging", VersionOfClient);
        it.Leaves("MultiapiOperationGroupPaging", VersionOfClient);

        // x-ms-parameterized-host: its template is the address.
        it.Sends("MultiapiCustomBaseUrlApiVersionOne",
            () => new MultiapiV1CustomBaseUrlClient(new() { BaseAddress = new(it.Server, "multiapiCustomBaseUrl/v1") }).Test.UpdateAsync(1, "1.0.0"));
        it.Sends("MultiapiCustomBaseUrlApiVersionTwo",
            () => new MultiapiV2CustomBaseUrlClient(new() { BaseAddress = new(it.Server, "multiapiCustomBaseUrl/v2") }).Test.UpdateAsync(2, "2.0.0"));
    }
}
