using System.Globalization;
using Autorest.BodyDate;
using Autorest.BodyDatetime;
using Autorest.BodyDatetimeRfc1123;
using Autorest.BodyDuration;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Bodies that are a date, a time or a duration.</summary>
internal static class Dates
{
    public static void Add(ScenarioGroup it)
    {
        var date = new BodyDateClient(new() { BaseAddress = it.Server }).Date;
        it.Reads("getDateNull", () => date.GetNullAsync(), null);
        it.Fails<ResponseFormatException>("getDateInvalid", async () => await date.GetInvalidDateAsync());
        it.Fails<ResponseFormatException>("getDateOverflow", async () => await date.GetOverflowDateAsync());
        it.Fails<ResponseFormatException>("getDateUnderflow", async () => await date.GetUnderflowDateAsync());
        it.Reads("getDateMax", () => date.GetMaxDateAsync(), DateOnly.MaxValue);
        it.Sends("putDateMax", () => date.PutMaxDateAsync(DateOnly.MaxValue));
        it.Reads("getDateMin", () => date.GetMinDateAsync(), "0001-01-01");     // of type string, its format is of a header
        it.Sends("putDateMin", () => date.PutMinDateAsync(DateOnly.MinValue));

        var duration = new BodyDurationClient(new() { BaseAddress = it.Server }).Duration;
        it.Reads("getDurationNull", () => duration.GetNullAsync(), null);
        it.Reads("getDurationInvalid", () => duration.GetInvalidAsync(), "123ABC");     // a duration is kept as its text
        it.Reads("getDurationPositive", () => duration.GetPositiveDurationAsync(), "P3Y6M4DT12H30M5S");
        it.Sends("putDurationPositive", () => duration.PutPositiveDurationAsync("P123DT22H14M12.011S"));

        AddTimes(it);
        AddHttpDates(it);
    }

    private static void AddTimes(ScenarioGroup it)
    {
        var time = new BodyDatetimeClient(new() { BaseAddress = it.Server }).Datetime;
        it.Reads("getDateTimeNull", () => time.GetNullAsync(), null);
        it.Fails<ResponseFormatException>("getDateTimeInvalid", async () => await time.GetInvalidAsync());
        it.Fails<ResponseFormatException>("getDateTimeOverflow", async () => await time.GetOverflowAsync());
        it.Fails<ResponseFormatException>("getDateTimeUnderflow", async () => await time.GetUnderflowAsync());

        var max = At("9999-12-31T23:59:59.999Z");
        var east = At("9999-12-31T23:59:59.999+14:00");
        it.Sends("putDateTimeMaxUtc", () => time.PutUtcMaxDateTimeAsync(max));
        it.Reads("getDateTimeMaxUtcLowercase", () => time.GetUtcLowercaseMaxDateTimeAsync(), max);
        it.Reads("getDateTimeMaxUtcUppercase", () => time.GetUtcUppercaseMaxDateTimeAsync(), max);
        it.Reads("getDateTimeMaxLocalPositiveOffsetLowercase", () => time.GetLocalPositiveOffsetLowercaseMaxDateTimeAsync(), east);
        it.Reads("getDateTimeMaxLocalPositiveOffsetUppercase", () => time.GetLocalPositiveOffsetUppercaseMaxDateTimeAsync(), east);

        // After the last moment of a DateTimeOffset: what can not be held is not made up.
        it.Fails<ResponseFormatException>("getDateTimeMaxLocalNegativeOffsetLowercase", async () => await time.GetLocalNegativeOffsetLowercaseMaxDateTimeAsync());
        it.Fails<ResponseFormatException>("getDateTimeMaxLocalNegativeOffsetUppercase", async () => await time.GetLocalNegativeOffsetUppercaseMaxDateTimeAsync());

        var min = At("0001-01-01T00:00:00Z");
        it.Sends("putDateTimeMinUtc", () => time.PutUtcMinDateTimeAsync(min));
        it.Reads("getDateTimeMinUtc", () => time.GetUtcMinDateTimeAsync(), "0001-01-01T00:00:00Z");
        it.Reads("getDateTimeMinLocalPositiveOffset", () => time.GetLocalPositiveOffsetMinDateTimeAsync(), "0001-01-01T00:00:00+14:00");
        it.Reads("getDateTimeMinLocalNegativeOffset", () => time.GetLocalNegativeOffsetMinDateTimeAsync(), "0001-01-01T00:00:00-14:00");
        it.Reads("getDateTimeMinLocalNoOffset", () => time.GetLocalNoOffsetMinDateTimeAsync(), min);

        it.Sends("putDateTimeMaxUtc7MS", () => time.PutUtcMaxDateTime7DigitsAsync(At("9999-12-31T23:59:59.9999999Z")));
        it.Reads("getDateTimeMaxUtc7MSUppercase", () => time.GetUtcUppercaseMaxDateTime7DigitsAsync(), At("9999-12-31T23:59:59.9999999Z"));
        it.Sends("putDateTimeMaxLocalPositiveOffset", () => time.PutLocalPositiveOffsetMaxDateTimeAsync(east));
        it.Leaves("putDateTimeMaxLocalNegativeOffset", "9999-12-31T23:59:59.999-14:00 is after the last moment that a DateTimeOffset holds");
        it.Leaves("putDateTimeMinLocalPositiveOffset", "0001-01-01T00:00:00+14:00 is before the first moment that a DateTimeOffset holds");
        it.Sends("putDateTimeMinLocalNegativeOffset", () => time.PutLocalNegativeOffsetMinDateTimeAsync(At("0001-01-01T00:00:00-14:00")));
    }

    private static void AddHttpDates(ScenarioGroup it)
    {
        var time = new BodyDatetimeRfc1123Client(new() { BaseAddress = it.Server }).Datetimerfc1123;
        var max = At("9999-12-31T23:59:59Z");
        it.Reads("getDateTimeRfc1123Null", () => time.GetNullAsync(), null);
        it.Fails<ResponseFormatException>("getDateTimeRfc1123Invalid", async () => await time.GetInvalidAsync());
        it.Fails<ResponseFormatException>("getDateTimeRfc1123Overflow", async () => await time.GetOverflowAsync());
        it.Fails<ResponseFormatException>("getDateTimeRfc1123Underflow", async () => await time.GetUnderflowAsync());
        it.Sends("putDateTimeRfc1123Max", () => time.PutUtcMaxDateTimeAsync(max));
        it.Sends("putDateTimeRfc1123Min", () => time.PutUtcMinDateTimeAsync(At("0001-01-01T00:00:00Z")));
        it.Reads("getDateTimeRfc1123MinUtc", () => time.GetUtcMinDateTimeAsync(), "Mon, 01 Jan 0001 00:00:00 GMT");
        it.Reads("getDateTimeRfc1123MaxUtcLowercase", () => time.GetUtcLowercaseMaxDateTimeAsync(), max);
        it.Reads("getDateTimeRfc1123MaxUtcUppercase", () => time.GetUtcUppercaseMaxDateTimeAsync(), max);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
