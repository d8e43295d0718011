using System.Text;
using Autorest.Header;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Headers of requests and responses.</summary>
internal static class Headers
{
    private const string Fox = "The quick brown fox jumps over the lazy dog";

    // Escaped: some of these have twins that normalization would put in their place.
    private const string Unicode = "\u554a\u9f44\u4e02\u72db\u72dc\uf9f1\uf92c\uf9f1\ufa0c\ufa29";
    private static readonly byte[] Multibyte = Encoding.UTF8.GetBytes(Unicode);
    private static readonly DateTimeOffset Moment = new(2010, 1, 1, 12, 34, 56, TimeSpan.Zero);
    private static readonly DateTimeOffset First = new(1, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Add(ScenarioGroup it)
    {
        var header = new HeaderClient(new() { BaseAddress = it.Server }).HeaderOperations;
        AddSent(it, header);
        AddReceived(it, header);

        it.Sends("CustomHeaderInRequest", () => header.HeaderCustomRequestIdAsync(
            new() { Headers = new Dictionary<string, string> { ["x-ms-client-request-id"] = "9C4D50EE-2D56-4CD3-8152-34347DC9F2B0" } }));
    }

    private static void AddSent(ScenarioGroup it, IHeaderOperationsClient header)
    {
        it.Sends("HeaderParameterExistingKey", () => header.HeaderParamExistingKeyAsync("overwrite"));
        it.Leaves("HeaderParameterProtectedKey", "OpenAPI 2.0 to 3.2: a parameter of the name Content-Type is ignored; this call has no body that it could describe");
        it.Sends("HeaderParameterIntegerPositive", () => header.HeaderParamIntegerAsync("positive", 1));
        it.Sends("HeaderParameterIntegerNegative", () => header.HeaderParamIntegerAsync("negative", -2));
        it.Sends("HeaderParameterLongPositive", () => header.HeaderParamLongAsync("positive", 105));
        it.Sends("HeaderParameterLongNegative", () => header.HeaderParamLongAsync("negative", -2));
        it.Sends("HeaderParameterFloatPositive", () => header.HeaderParamFloatAsync("positive", 0.07f));
        it.Sends("HeaderParameterFloatNegative", () => header.HeaderParamFloatAsync("negative", -3));
        it.Sends("HeaderParameterDoublePositive", () => header.HeaderParamDoubleAsync("positive", 7e120));
        it.Sends("HeaderParameterDoubleNegative", () => header.HeaderParamDoubleAsync("negative", -3));
        it.Sends("HeaderParameterBoolTrue", () => header.HeaderParamBoolAsync("true", true));
        it.Sends("HeaderParameterBoolFalse", () => header.HeaderParamBoolAsync("false", false));
        it.Sends("HeaderParameterStringValid", () => header.HeaderParamStringAsync("valid", Fox));
        it.Sends("HeaderParameterStringNull", () => header.HeaderParamStringAsync("null"));
        it.Sends("HeaderParameterStringEmpty", () => header.HeaderParamStringAsync("empty", ""));
        it.Sends("HeaderParameterDateValid", () => header.HeaderParamDateAsync("valid", new(2010, 1, 1)));
        it.Sends("HeaderParameterDateMin", () => header.HeaderParamDateAsync("min", DateOnly.MinValue));
        it.Sends("HeaderParameterDateTimeValid", () => header.HeaderParamDatetimeAsync("valid", Moment));
        it.Sends("HeaderParameterDateTimeMin", () => header.HeaderParamDatetimeAsync("min", First));
        it.Sends("HeaderParameterDateTimeRfc1123Valid", () => header.HeaderParamDatetimeRfc1123Async("valid", Moment));
        it.Sends("HeaderParameterDateTimeRfc1123Min", () => header.HeaderParamDatetimeRfc1123Async("min", First));
        it.Sends("HeaderParameterBytesValid", () => header.HeaderParamByteAsync("valid", Multibyte));
        it.Sends("HeaderParameterDurationValid", () => header.HeaderParamDurationAsync("valid", "P123DT22H14M12.011S"));
        it.Sends("HeaderParameterEnumValid", () => header.HeaderParamEnumAsync("valid", HeaderOperationValue.Grey));
        it.Sends("HeaderParameterEnumNull", () => header.HeaderParamEnumAsync("null"));
    }

    private static void AddReceived(ScenarioGroup it, IHeaderOperationsClient header)
    {
        Reads("HeaderResponseExistingKey", () => header.HeaderResponseExistingKeyAsync(), static headers => headers.UserAgent(), "overwrite");
        Reads("HeaderResponseProtectedKey", () => header.HeaderResponseProtectedKeyAsync(), static headers => headers["Content-Type"], "text/html; charset=utf-8");
        Reads("HeaderResponseIntegerPositive", () => header.HeaderResponseIntegerAsync("positive"), static headers => headers.ValueAsInt64(), 1);
        Reads("HeaderResponseIntegerNegative", () => header.HeaderResponseIntegerAsync("negative"), static headers => headers.ValueAsInt64(), -2);
        Reads("HeaderResponseLongPositive", () => header.HeaderResponseLongAsync("positive"), static headers => headers.ValueAsInt64(), 105);
        Reads("HeaderResponseLongNegative", () => header.HeaderResponseLongAsync("negative"), static headers => headers.ValueAsInt64(), -2);
        Reads("HeaderResponseFloatPositive", () => header.HeaderResponseFloatAsync("positive"), static headers => headers.ValueAsSingle(), 0.07f);
        Reads("HeaderResponseFloatNegative", () => header.HeaderResponseFloatAsync("negative"), static headers => headers.ValueAsSingle(), -3);
        Reads("HeaderResponseDoublePositive", () => header.HeaderResponseDoubleAsync("positive"), static headers => headers.ValueAsDouble(), 7e120);
        Reads("HeaderResponseDoubleNegative", () => header.HeaderResponseDoubleAsync("negative"), static headers => headers.ValueAsDouble(), -3);
        Reads("HeaderResponseBoolTrue", () => header.HeaderResponseBoolAsync("true"), static headers => headers.ValueAsBoolean(), true);
        Reads("HeaderResponseBoolFalse", () => header.HeaderResponseBoolAsync("false"), static headers => headers.ValueAsBoolean(), false);
        Reads("HeaderResponseStringValid", () => header.HeaderResponseStringAsync("valid"), static headers => headers.ValueHeader(), Fox);
        Reads("HeaderResponseStringNull", () => header.HeaderResponseStringAsync("null"), static headers => headers.ValueHeader(), "null");
        Reads("HeaderResponseStringEmpty", () => header.HeaderResponseStringAsync("empty"), static headers => headers.ValueHeader(), "");
        Reads("HeaderResponseDateValid", () => header.HeaderResponseDateAsync("valid"), static headers => headers.ValueAsDate(), new DateOnly(2010, 1, 1));
        Reads("HeaderResponseDateMin", () => header.HeaderResponseDateAsync("min"), static headers => headers.ValueAsDate(), DateOnly.MinValue);
        Reads("HeaderResponseDateTimeValid", () => header.HeaderResponseDatetimeAsync("valid"), static headers => headers.ValueAsDateTime(), Moment);
        Reads("HeaderResponseDateTimeMin", () => header.HeaderResponseDatetimeAsync("min"), static headers => headers.ValueAsDateTime(), First);
        Reads("HeaderResponseDateTimeRfc1123Valid", () => header.HeaderResponseDatetimeRfc1123Async("valid"), static headers => headers.ValueAsHttpDate(), Moment);
        Reads("HeaderResponseDateTimeRfc1123Min", () => header.HeaderResponseDatetimeRfc1123Async("min"), static headers => headers.ValueAsHttpDate(), First);
        Reads("HeaderResponseBytesValid", () => header.HeaderResponseByteAsync("valid"), static headers => headers.ValueHeader(), Convert.ToBase64String(Multibyte));
        Reads("HeaderResponseDurationValid", () => header.HeaderResponseDurationAsync("valid"), static headers => headers.ValueHeader(), "P123DT22H14M12.011S");
        Reads("HeaderResponseEnumValid", () => header.HeaderResponseEnumAsync("valid"), static headers => headers.ValueHeader(), "GREY");
        Reads("HeaderResponseEnumNull", () => header.HeaderResponseEnumAsync("null"), static headers => headers.ValueHeader(), "");

        void Reads<T>(string point, Func<ApiCall<NoContent>> call, Func<ApiHeaders, T?> header, T expected) =>
            it.Does(point, async () => Same<object?>(expected, header((await call().WithResponse()).Headers)));
    }
}
