using TypeSpec.EncodeDuration;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>EncodeDuration.json.</summary>
internal static class EncodeDurationScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var encode = new EncodeDurationClient(new() { BaseAddress = it.Server }).Encode;

        it.Sends("Encode_Duration_Property_default", () => encode.PropertyDefaultAsync(new() { Value = "P40D" }));
        it.Sends("Encode_Duration_Property_floatSeconds", () => encode.PropertyFloatSecondsAsync(new() { Value = 35.625 }));
        it.Sends("Encode_Duration_Property_float64Seconds", () => encode.PropertyFloat64SecondsAsync(new() { Value = 35.625 }));
        it.Sends("Encode_Duration_Property_int32Seconds", () => encode.PropertyInt32SecondsAsync(new() { Value = 36 }));
        it.Sends("Encode_Duration_Property_iso8601", () => encode.PropertyIso8601Async(new() { Value = "P40D" }));
        it.Sends("Encode_Duration_Property_floatSecondsArray", () => encode.PropertyFloatSecondsArrayAsync(new() { Value = [35.625f, 46.75f] }));
        it.Sends("Encode_Duration_Property_int32Milliseconds", () => encode.PropertyInt32MillisecondsAsync(new() { Value = 36000 }));
        it.Sends("Encode_Duration_Property_floatMilliseconds", () => encode.PropertyFloatMillisecondsAsync(new() { Value = 35625 }));
        it.Sends("Encode_Duration_Property_float64Milliseconds", () => encode.PropertyFloat64MillisecondsAsync(new() { Value = 35625 }));
        it.Sends("Encode_Duration_Query_default", () => encode.QueryDefaultAsync("P40D"));
        it.Sends("Encode_Duration_Query_iso8601", () => encode.QueryIso8601Async("P40D"));
        it.Sends("Encode_Duration_Query_int32Seconds", () => encode.QueryInt32SecondsAsync(36));
        it.Sends("Encode_Duration_Query_int32SecondsArray", () => encode.QueryInt32SecondsArrayAsync([36, 47]));
        it.Sends("Encode_Duration_Query_floatSeconds", () => encode.QueryFloatSecondsAsync(35.625));
        it.Sends("Encode_Duration_Query_float64Seconds", () => encode.QueryFloat64SecondsAsync(35.625));
        it.Sends("Encode_Duration_Query_int32Milliseconds", () => encode.QueryInt32MillisecondsAsync(36000));
        it.Sends("Encode_Duration_Query_floatMilliseconds", () => encode.QueryFloatMillisecondsAsync(35625));
        it.Sends("Encode_Duration_Query_float64Milliseconds", () => encode.QueryFloat64MillisecondsAsync(35625));
        it.Sends("Encode_Duration_Query_int32MillisecondsArray", () => encode.QueryInt32MillisecondsArrayAsync([36000, 47000]));
        it.Sends("Encode_Duration_Query_int32SecondsLargerUnit", () => encode.QueryInt32SecondsLargerUnitAsync(120));
        it.Sends("Encode_Duration_Query_floatSecondsLargerUnit", () => encode.QueryFloatSecondsLargerUnitAsync(150));
        it.Sends("Encode_Duration_Query_int32MillisecondsLargerUnit", () => encode.QueryInt32MillisecondsLargerUnitAsync(180000));
        it.Sends("Encode_Duration_Query_floatMillisecondsLargerUnit", () => encode.QueryFloatMillisecondsLargerUnitAsync(210000));
        it.Sends("Encode_Duration_Header_default", () => encode.HeaderDefaultAsync("P40D"));
        it.Sends("Encode_Duration_Header_iso8601", () => encode.HeaderIso8601Async("P40D"));
        it.Sends("Encode_Duration_Header_int32Seconds", () => encode.HeaderInt32SecondsAsync(36));
        it.Sends("Encode_Duration_Header_floatSeconds", () => encode.HeaderFloatSecondsAsync(35.625));
        it.Sends("Encode_Duration_Header_float64Seconds", () => encode.HeaderFloat64SecondsAsync(35.625));
        it.Sends("Encode_Duration_Header_iso8601Array", () => encode.HeaderIso8601ArrayAsync(["P40D", "P50D"]));
        it.Sends("Encode_Duration_Header_int32Milliseconds", () => encode.HeaderInt32MillisecondsAsync(36000));
        it.Sends("Encode_Duration_Header_floatMilliseconds", () => encode.HeaderFloatMillisecondsAsync(35625));
        it.Sends("Encode_Duration_Header_float64Milliseconds", () => encode.HeaderFloat64MillisecondsAsync(35625));
        it.Sends("Encode_Duration_Header_int32MillisecondsArray", () => encode.HeaderInt32MillisecondsArrayAsync([36000, 47000]));
        it.Sends("Encode_Duration_Header_int32SecondsLargerUnit", () => encode.HeaderInt32SecondsLargerUnitAsync(120));
        it.Sends("Encode_Duration_Header_floatSecondsLargerUnit", () => encode.HeaderFloatSecondsLargerUnitAsync(150));
        it.Sends("Encode_Duration_Header_int32MillisecondsLargerUnit", () => encode.HeaderInt32MillisecondsLargerUnitAsync(180000));
        it.Sends("Encode_Duration_Header_floatMillisecondsLargerUnit", () => encode.HeaderFloatMillisecondsLargerUnitAsync(210000));
        it.Sends("Encode_Duration_Property_floatMillisecondsArray", () => encode.PropertyFloatMillisecondsArrayAsync(new() { Value = [35625, 46750] }));
        it.Sends("Encode_Duration_Property_int32SecondsLargerUnit", () => encode.PropertyInt32SecondsLargerUnitAsync(new() { Value = 120 }));
        it.Sends("Encode_Duration_Property_floatSecondsLargerUnit", () => encode.PropertyFloatSecondsLargerUnitAsync(new() { Value = 150 }));
        it.Sends("Encode_Duration_Property_int32MillisecondsLargerUnit", () => encode.PropertyInt32MillisecondsLargerUnitAsync(new() { Value = 180000 }));
        it.Sends("Encode_Duration_Property_floatMillisecondsLargerUnit", () => encode.PropertyFloatMillisecondsLargerUnitAsync(new() { Value = 210000 }));
    }
}
