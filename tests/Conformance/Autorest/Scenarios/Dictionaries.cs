using System.Text;
using Autorest.BodyDictionary;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Bodies that are maps.</summary>
internal static class Dictionaries
{
    private static readonly byte[] Bytes = [255, 255, 255, 250];

    public static void Add(ScenarioGroup it)
    {
        var client = new BodyDictionaryClient(new() { BaseAddress = it.Server });
        var map = client.DictionaryOperations;

        it.Fails<ResponseFormatException>("getDictionaryNull", async () => await map.GetNullAsync());
        it.Reads("getDictionaryEmpty", () => map.GetEmptyAsync(), new Dictionary<string, long>());
        it.Sends("putDictionaryEmpty", () => map.PutEmptyAsync(new Dictionary<string, string>()));
        it.Does("getDictionaryNullValue", async () => Same<string?>(null, (await client.Dictionary.GetNullValueAsync())["key1"]));
        it.Fails<ResponseFormatException>("getDictionaryNullkey", async () => await client.Dictionary.GetNullKeyAsync());
        it.Does("getDictionaryKeyEmptyString", async () => Same("val1", (await client.Dictionary.GetEmptyStringKeyAsync())[""]));
        it.Fails<ResponseFormatException>("getDictionaryInvalid", async () => await client.Dictionary.GetInvalidAsync());

        it.Reads("getDictionaryBooleanValid", () => map.GetBooleanTfftAsync(), Of(true, false, false, true));
        it.Sends("putDictionaryBooleanValid", () => map.PutBooleanTfftAsync(Of(true, false, false, true)));
        it.Fails<ResponseFormatException>("getDictionaryBooleanWithNull", async () => await map.GetBooleanInvalidNullAsync());
        it.Fails<ResponseFormatException>("getDictionaryBooleanWithString", async () => await map.GetBooleanInvalidStringAsync());

        it.Reads("getDictionaryIntegerValid", () => map.GetIntegerValidAsync(), Of(1L, -1, 3, 300));
        it.Sends("putDictionaryIntegerValid", () => map.PutIntegerValidAsync(Of(1L, -1, 3, 300)));
        it.Fails<ResponseFormatException>("getDictionaryIntegerWithNull", async () => await map.GetIntInvalidNullAsync());
        it.Fails<ResponseFormatException>("getDictionaryIntegerWithString", async () => await map.GetIntInvalidStringAsync());

        it.Reads("getDictionaryLongValid", () => map.GetLongValidAsync(), Of(1L, -1, 3, 300));
        it.Sends("putDictionaryLongValid", () => map.PutLongValidAsync(Of(1L, -1, 3, 300)));
        it.Fails<ResponseFormatException>("getDictionaryLongWithNull", async () => await map.GetLongInvalidNullAsync());
        it.Fails<ResponseFormatException>("getDictionaryLongWithString", async () => await map.GetLongInvalidStringAsync());

        it.Reads("getDictionaryFloatValid", () => map.GetFloatValidAsync(), Of(0f, -0.01f, -1.2e20f));
        it.Sends("putDictionaryFloatValid", () => map.PutFloatValidAsync(Of(0f, -0.01f, -1.2e20f)));
        it.Fails<ResponseFormatException>("getDictionaryFloatWithNull", async () => await map.GetFloatInvalidNullAsync());
        it.Fails<ResponseFormatException>("getDictionaryFloatWithString", async () => await map.GetFloatInvalidStringAsync());

        it.Reads("getDictionaryDoubleValid", () => map.GetDoubleValidAsync(), Of(0, -0.01, -1.2e20));
        it.Sends("putDictionaryDoubleValid", () => map.PutDoubleValidAsync(Of(0, -0.01, -1.2e20)));
        it.Fails<ResponseFormatException>("getDictionaryDoubleWithNull", async () => await map.GetDoubleInvalidNullAsync());
        it.Fails<ResponseFormatException>("getDictionaryDoubleWithString", async () => await map.GetDoubleInvalidStringAsync());

        it.Reads("getDictionaryStringValid", () => map.GetStringValidAsync(), Of("foo1", "foo2", "foo3"));
        it.Sends("putDictionaryStringValid", () => map.PutStringValidAsync(Of("foo1", "foo2", "foo3")));
        it.Does("getDictionaryStringWithNull", async () => Same<IEnumerable<string?>>(["foo", null, "foo2"], (await map.GetStringWithNullAsync()).Values));
        it.Fails<ResponseFormatException>("getDictionaryStringWithNumber", async () => await map.GetStringWithInvalidAsync());

        AddDates(it, map);
        AddNested(it, map);
    }

    private static void AddDates(ScenarioGroup it, IDictionaryOperationsClient map)
    {
        var dates = Of(new DateOnly(2000, 12, 1), new(1980, 1, 2), new(1492, 10, 12));
        it.Reads("getDictionaryDateValid", () => map.GetDateValidAsync(), dates);
        it.Sends("putDictionaryDateValid", () => map.PutDateValidAsync(dates));
        it.Fails<ResponseFormatException>("getDictionaryDateWithNull", async () => await map.GetDateInvalidNullAsync());
        it.Fails<ResponseFormatException>("getDictionaryDateWithInvalidChars", async () => await map.GetDateInvalidCharsAsync());

        DateTimeOffset first = new(2000, 12, 1, 0, 0, 1, TimeSpan.Zero);
        var times = Of(first, new(1980, 1, 2, 0, 11, 35, TimeSpan.FromHours(1)), new(1492, 10, 12, 10, 15, 1, TimeSpan.FromHours(-8)));
        it.Reads("getDictionaryDateTimeValid", () => map.GetDateTimeValidAsync(), times);
        it.Sends("putDictionaryDateTimeValid", () => map.PutDateTimeValidAsync(times.ToDictionary(static time => time.Key, static time => time.Value.ToUniversalTime())));
        it.Fails<ResponseFormatException>("getDictionaryDateTimeWithNull", async () => await map.GetDateTimeInvalidNullAsync());
        it.Fails<ResponseFormatException>("getDictionaryDateTimeWithInvalidChars", async () => await map.GetDateTimeInvalidCharsAsync());

        var moments = Of(first, new(1980, 1, 2, 0, 11, 35, TimeSpan.Zero), new(1492, 10, 12, 10, 15, 1, TimeSpan.Zero));
        it.Reads("getDictionaryDateTimeRfc1123Valid", () => map.GetDateTimeRfc1123ValidAsync(), moments);
        it.Sends("putDictionaryDateTimeRfc1123Valid", () => map.PutDateTimeRfc1123ValidAsync(moments));

        it.Reads("getDictionaryDurationValid", () => map.GetDurationValidAsync(), Of("P123DT22H14M12.011S", "P5DT1H"));
        it.Sends("putDictionaryDurationValid", () => map.PutDurationValidAsync(Of("P123DT22H14M12.011S", "P5DT1H")));

        it.Reads("getDictionaryByteValid", () => map.GetByteValidAsync(), Of<byte[]>(Bytes, [1, 2, 3], [37, 41, 67]));
        it.Sends("putDictionaryByteValid", () => map.PutByteValidAsync(Of<byte[]>(Bytes, [1, 2, 3], [37, 41, 67])));
        it.Does("getDictionaryByteWithNull", async () => Same<IEnumerable<byte[]?>>([[171, 172, 173], null], (await map.GetByteInvalidNullAsync()).Values));
        it.Does("getDictionaryBase64Url", async () => Same(
            ["a string that gets encoded with base64url", "test string", "Lorem ipsum"],
            (await map.GetBase64UrlAsync()).Values.Select(static text => Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(text))).ToArray()));
    }

    private static void AddNested(ScenarioGroup it, IDictionaryOperationsClient map)
    {
        Widget one = new() { Integer = 1, String = "2" };
        Widget three = new() { Integer = 3, String = "4" };
        Widget five = new() { Integer = 5, String = "6" };
        it.Reads("getDictionaryComplexNull", () => map.GetComplexNullAsync(), null);
        it.Reads("getDictionaryComplexEmpty", () => map.GetComplexEmptyAsync(), new Dictionary<string, Widget>());
        it.Reads("getDictionaryComplexItemNull", () => map.GetComplexItemNullAsync(), Of<Widget?>(one, null, five));
        it.Reads("getDictionaryComplexItemEmpty", () => map.GetComplexItemEmptyAsync(), Of(one, new(), five));
        it.Reads("getDictionaryComplexValid", () => map.GetComplexValidAsync(), Of(one, three, five));
        it.Sends("putDictionaryComplexValid", () => map.PutComplexValidAsync(Of(one, three, five)));

        IReadOnlyList<string> first = ["1", "2", "3"];
        IReadOnlyList<string> middle = ["4", "5", "6"];
        IReadOnlyList<string> last = ["7", "8", "9"];
        it.Reads("getDictionaryArrayNull", () => map.GetArrayNullAsync(), null);
        it.Reads("getDictionaryArrayEmpty", () => map.GetArrayEmptyAsync(), new Dictionary<string, IReadOnlyList<string>>());
        it.Reads("getDictionaryArrayItemNull", () => map.GetArrayItemNullAsync(), Of<IReadOnlyList<string>?>(first, null, last));
        it.Reads("getDictionaryArrayItemEmpty", () => map.GetArrayItemEmptyAsync(), Of(first, [], last));
        it.Reads("getDictionaryArrayValid", () => map.GetArrayValidAsync(), Of(first, middle, last));
        it.Sends("putDictionaryArrayValid", () => map.PutArrayValidAsync(Of(first, middle, last)));

        IReadOnlyDictionary<string, string> low = new Dictionary<string, string> { ["1"] = "one", ["2"] = "two", ["3"] = "three" };
        IReadOnlyDictionary<string, string> mid = new Dictionary<string, string> { ["4"] = "four", ["5"] = "five", ["6"] = "six" };
        IReadOnlyDictionary<string, string> high = new Dictionary<string, string> { ["7"] = "seven", ["8"] = "eight", ["9"] = "nine" };
        IReadOnlyDictionary<string, string> none = new Dictionary<string, string>();
        it.Fails<ResponseFormatException>("getDictionaryDictionaryNull", async () => await map.GetDictionaryNullAsync());
        it.Reads("getDictionaryDictionaryEmpty", () => map.GetDictionaryEmptyAsync(), new Dictionary<string, IReadOnlyDictionary<string, string>>());
        it.Reads("getDictionaryDictionaryItemNull", () => map.GetDictionaryItemNullAsync(), Of<IReadOnlyDictionary<string, string>?>(low, null, high));
        it.Reads("getDictionaryDictionaryItemEmpty", () => map.GetDictionaryItemEmptyAsync(), Of(low, none, high));
        it.Reads("getDictionaryDictionaryValid", () => map.GetDictionaryValidAsync(), Of(low, mid, high));
        it.Sends("putDictionaryDictionaryValid", () => map.PutDictionaryValidAsync(Of(low, mid, high)));
    }

    /// <summary>The suite's maps have the keys "0", "1" and so on.</summary>
    private static Dictionary<string, T> Of<T>(params T[] values) =>
        Enumerable.Range(0, values.Length).ToDictionary(static index => index.ToString(System.Globalization.CultureInfo.InvariantCulture), index => values[index]);
}
