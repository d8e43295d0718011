using System.Globalization;
using TypeSpec.EncodeDatetime;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>EncodeDatetime.json.</summary>
internal static class EncodeDatetimeScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var encode = new EncodeDatetimeClient(new() { BaseAddress = it.Server }).Encode;

        it.Sends("Encode_Datetime_Query_default", () => encode.QueryDefaultAsync(At("2022-08-26T18:38:00.000Z")));
        it.Sends("Encode_Datetime_Query_rfc3339", () => encode.QueryRfc3339Async(At("2022-08-26T18:38:00.000Z")));
        it.Sends("Encode_Datetime_Query_rfc7231", () => encode.QueryRfc7231Async(At("Fri, 26 Aug 2022 14:38:00 GMT")));
        it.Sends("Encode_Datetime_Query_unixTimestamp", () => encode.QueryUnixTimestampAsync(DateTimeOffset.FromUnixTimeSeconds(1686566864)));
        it.Sends("Encode_Datetime_Query_unixTimestampArray",
            () => encode.QueryUnixTimestampArrayAsync([DateTimeOffset.FromUnixTimeSeconds(1686566864), DateTimeOffset.FromUnixTimeSeconds(1686734256)]));
        it.Sends("Encode_Datetime_Property_default", () => encode.PropertyDefaultAsync(new() { Value = At("2022-08-26T18:38:00.000Z") }));
        it.Sends("Encode_Datetime_Property_rfc3339", () => encode.PropertyRfc3339Async(new() { Value = At("2022-08-26T18:38:00.000Z") }));
        it.Sends("Encode_Datetime_Property_rfc7231", () => encode.PropertyRfc7231Async(new() { Value = At("Fri, 26 Aug 2022 14:38:00 GMT") }));
        it.Sends("Encode_Datetime_Property_unixTimestamp", () => encode.PropertyUnixTimestampAsync(new() { Value = DateTimeOffset.FromUnixTimeSeconds(1686566864) }));
        it.Sends("Encode_Datetime_Property_unixTimestampArray",
            () => encode.PropertyUnixTimestampArrayAsync(new() { Value = [DateTimeOffset.FromUnixTimeSeconds(1686566864), DateTimeOffset.FromUnixTimeSeconds(1686734256)] }));
        it.Sends("Encode_Datetime_Header_default", () => encode.HeaderDefaultAsync(At("Fri, 26 Aug 2022 14:38:00 GMT")));
        it.Sends("Encode_Datetime_Header_rfc3339", () => encode.HeaderRfc3339Async(At("2022-08-26T18:38:00.000Z")));
        it.Sends("Encode_Datetime_Header_rfc7231", () => encode.HeaderRfc7231Async(At("Fri, 26 Aug 2022 14:38:00 GMT")));
        it.Sends("Encode_Datetime_Header_unixTimestamp", () => encode.HeaderUnixTimestampAsync(DateTimeOffset.FromUnixTimeSeconds(1686566864)));
        it.Sends("Encode_Datetime_Header_unixTimestampArray",
            () => encode.HeaderUnixTimestampArrayAsync([DateTimeOffset.FromUnixTimeSeconds(1686566864), DateTimeOffset.FromUnixTimeSeconds(1686734256)]));
        it.Sends("Encode_Datetime_ResponseHeader_default", () => encode.ResponseHeaderDefaultAsync());
        it.Sends("Encode_Datetime_ResponseHeader_rfc3339", () => encode.ResponseHeaderRfc3339Async());
        it.Sends("Encode_Datetime_ResponseHeader_rfc7231", () => encode.ResponseHeaderRfc7231Async());
        it.Sends("Encode_Datetime_ResponseHeader_unixTimestamp", () => encode.ResponseHeaderUnixTimestampAsync());
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
