using System.Text;
using Autorest.BodyArray;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Bodies that are lists.</summary>
internal static class Arrays
{
    private static readonly byte[] Bytes = [255, 255, 255, 250];

    public static void Add(ScenarioGroup it)
    {
        var array = new BodyArrayClient(new() { BaseAddress = it.Server }).ArrayOperations;

        it.Fails<ResponseFormatException>("getArrayNull", async () => await array.ListNullsAsync());
        it.Fails<ResponseFormatException>("getArrayInvalid", async () => await array.ListInvalidsAsync());
        it.Reads("getArrayEmpty", () => array.ListEmptiesAsync(), []);
        it.Sends("putArrayEmpty", () => array.PutEmptyAsync([]));

        it.Reads("getArrayBooleanValid", () => array.ListBooleanTfftsAsync(), [true, false, false, true]);
        it.Sends("putArrayBooleanValid", () => array.PutBooleanTfftAsync([true, false, false, true]));
        it.Fails<ResponseFormatException>("getArrayBooleanWithNull", async () => await array.ListBooleanInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayBooleanWithString", async () => await array.ListBooleanInvalidStringAsync());

        it.Reads("getArrayIntegerValid", () => array.ListIntegerValidAsync(), [1, -1, 3, 300]);
        it.Sends("putArrayIntegerValid", () => array.PutIntegerValidAsync([1, -1, 3, 300]));
        it.Fails<ResponseFormatException>("getArrayIntegerWithNull", async () => await array.ListIntInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayIntegerWithString", async () => await array.ListIntInvalidStringAsync());

        it.Reads("getArrayLongValid", () => array.ListLongValidAsync(), [1, -1, 3, 300]);
        it.Sends("putArrayLongValid", () => array.PutLongValidAsync([1, -1, 3, 300]));
        it.Fails<ResponseFormatException>("getArrayLongWithNull", async () => await array.ListLongInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayLongWithString", async () => await array.ListLongInvalidStringAsync());

        it.Reads("getArrayFloatValid", () => array.ListFloatValidAsync(), [0f, -0.01f, -1.2e20f]);
        it.Sends("putArrayFloatValid", () => array.PutFloatValidAsync([0f, -0.01f, -1.2e20f]));
        it.Fails<ResponseFormatException>("getArrayFloatWithNull", async () => await array.ListFloatInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayFloatWithString", async () => await array.ListFloatInvalidStringAsync());

        it.Reads("getArrayDoubleValid", () => array.ListDoubleValidAsync(), [0, -0.01, -1.2e20]);
        it.Sends("putArrayDoubleValid", () => array.PutDoubleValidAsync([0, -0.01, -1.2e20]));
        it.Fails<ResponseFormatException>("getArrayDoubleWithNull", async () => await array.ListDoubleInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayDoubleWithString", async () => await array.ListDoubleInvalidStringAsync());

        it.Reads("getArrayStringValid", () => array.ListStringValidAsync(), ["foo1", "foo2", "foo3"]);
        it.Sends("putArrayStringValid", () => array.PutStringValidAsync(["foo1", "foo2", "foo3"]));
        it.Reads("getArrayStringWithNull", () => array.ListStringWithNullAsync(), ["foo", null, "foo2"]);
        it.Fails<ResponseFormatException>("getArrayStringWithNumber", async () => await array.ListStringWithInvalidAsync());

        it.Does("getArrayEnumValid", async () => Same(
            [ArrayOperationFoo1Foo2Foo3.Foo1, ArrayOperationFoo1Foo2Foo3.Foo2, ArrayOperationFoo1Foo2Foo3.Foo3],
            (await array.ListEnumValidAsync()).Select(static value => value.Known!.Value).ToArray()));
        it.Sends("putArrayEnumValid", () => array.PutEnumValidAsync(
            [ArrayOperationsPutEnumValidRequestItem.Foo1, ArrayOperationsPutEnumValidRequestItem.Foo2, ArrayOperationsPutEnumValidRequestItem.Foo3]));
        it.Does("getArrayStringEnumValid", async () => Same(
            [ArrayOperationFoo1Foo2Foo3.Foo1, ArrayOperationFoo1Foo2Foo3.Foo2, ArrayOperationFoo1Foo2Foo3.Foo3],
            (await array.ListStringEnumValidAsync()).Select(static value => value.Known!.Value).ToArray()));
        it.Sends("putArrayStringEnumValid", () => array.PutStringEnumValidAsync(
        [
            ArrayOperationsPutStringEnumValidRequestItem.Foo1, ArrayOperationsPutStringEnumValidRequestItem.Foo2,
            ArrayOperationsPutStringEnumValidRequestItem.Foo3,
        ]));

        Guid[] ids = [new("6dcc7237-45fe-45c4-8a6b-3a8a3f625652"), new("d1399005-30f7-40d6-8da6-dd7c89ad34db"), new("f42f6aa1-a5bc-4ddf-907e-5f915de43205")];
        it.Reads("getArrayUuidValid", () => array.ListUuidValidsAsync(), ids);
        it.Sends("putArrayUuidValid", () => array.PutUuidValidAsync(ids));
        it.Fails<ResponseFormatException>("getArrayUuidWithInvalidChars", async () => await array.ListUuidInvalidCharsAsync());

        AddDates(it, array);
        AddNested(it, array);
    }

    private static void AddDates(ScenarioGroup it, IArrayOperationsClient array)
    {
        DateOnly[] dates = [new(2000, 12, 1), new(1980, 1, 2), new(1492, 10, 12)];
        it.Reads("getArrayDateValid", () => array.ListDateValidsAsync(), dates);
        it.Sends("putArrayDateValid", () => array.PutDateValidAsync(dates));
        it.Fails<ResponseFormatException>("getArrayDateWithNull", async () => await array.ListDateInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayDateWithInvalidChars", async () => await array.ListDateInvalidCharsAsync());

        DateTimeOffset[] times =
        [
            new(2000, 12, 1, 0, 0, 1, TimeSpan.Zero), new(1980, 1, 2, 0, 11, 35, TimeSpan.Zero), new(1492, 10, 12, 10, 15, 1, TimeSpan.Zero),
        ];
        it.Reads("getArrayDateTimeValid", () => array.ListDateTimeValidsAsync(),
            [times[0], new(1980, 1, 2, 0, 11, 35, TimeSpan.FromHours(1)), new(1492, 10, 12, 10, 15, 1, TimeSpan.FromHours(-8))]);
        it.Sends("putArrayDateTimeValid", () => array.PutDateTimeValidAsync(times));
        it.Fails<ResponseFormatException>("getArrayDateTimeWithNull", async () => await array.ListDateTimeInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayDateTimeWithInvalidChars", async () => await array.ListDateTimeInvalidCharsAsync());

        it.Reads("getArrayDateTimeRfc1123Valid", () => array.ListDateTimeRfc1123ValidsAsync(), times);
        it.Sends("putArrayDateTimeRfc1123Valid", () => array.PutDateTimeRfc1123ValidAsync(times));

        it.Reads("getArrayDurationValid", () => array.ListDurationValidsAsync(), ["P123DT22H14M12.011S", "P5DT1H0M0S"]);
        it.Sends("putArrayDurationValid", () => array.PutDurationValidAsync(["P123DT22H14M12.011S", "P5DT1H"]));

        it.Reads("getArrayByteValid", () => array.ListByteValidsAsync(), [Bytes, [1, 2, 3], [37, 41, 67]]);
        it.Sends("putArrayByteValid", () => array.PutByteValidAsync([Bytes, [1, 2, 3], [37, 41, 67]]));
        it.Does("getArrayByteWithNull", async () => Same<byte[]?[]>([[171, 172, 173], null], [.. await array.ListByteInvalidNullAsync()]));
        it.Does("getArrayBase64Url", async () => Same(
            ["a string that gets encoded with base64url", "test string", "Lorem ipsum"],
            (await array.ListBase64UrlAsync()).Select(static text => Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(text))).ToArray()));
    }

    private static void AddNested(ScenarioGroup it, IArrayOperationsClient array)
    {
        Product one = new() { Integer = 1, String = "2" };
        Product five = new() { Integer = 5, String = "6" };
        it.Fails<ResponseFormatException>("getArrayComplexNull", async () => await array.ListComplexNullsAsync());
        it.Reads("getArrayComplexEmpty", () => array.ListComplexEmptiesAsync(), []);
        it.Reads("getArrayComplexItemNull", () => array.ListComplexItemNullAsync(), [one, null, five]);
        it.Reads("getArrayComplexItemEmpty", () => array.ListComplexItemEmptyAsync(), [one, new(), five]);
        it.Reads("getArrayComplexValid", () => array.ListComplexValidsAsync(), [one, new() { Integer = 3, String = "4" }, five]);
        it.Sends("putArrayComplexValid", () => array.PutComplexValidAsync([one, new() { Integer = 3, String = "4" }, five]));

        string[] first = ["1", "2", "3"];
        string[] last = ["7", "8", "9"];
        it.Fails<ResponseFormatException>("getArrayArrayNull", async () => await array.ListArrayNullsAsync());
        it.Reads("getArrayArrayEmpty", () => array.ListArrayEmptiesAsync(), []);
        it.Reads("getArrayArrayItemNull", () => array.ListArrayItemNullAsync(), [first, null, last]);
        it.Reads("getArrayArrayItemEmpty", () => array.ListArrayItemEmptyAsync(), [first, [], last]);
        it.Reads("getArrayArrayValid", () => array.ListArrayValidsAsync(), [first, ["4", "5", "6"], last]);
        it.Sends("putArrayArrayValid", () => array.PutArrayValidAsync([first, ["4", "5", "6"], last]));

        Dictionary<string, string> lower = new() { ["1"] = "one", ["2"] = "two", ["3"] = "three" };
        Dictionary<string, string> middle = new() { ["4"] = "four", ["5"] = "five", ["6"] = "six" };
        Dictionary<string, string> upper = new() { ["7"] = "seven", ["8"] = "eight", ["9"] = "nine" };
        it.Fails<ResponseFormatException>("getArrayDictionaryNull", async () => await array.ListDictionaryNullsAsync());
        it.Reads("getArrayDictionaryEmpty", () => array.ListDictionaryEmptiesAsync(), []);
        it.Reads("getArrayDictionaryItemNull", () => array.ListDictionaryItemNullAsync(), [lower, null, upper]);
        it.Reads("getArrayDictionaryItemEmpty", () => array.ListDictionaryItemEmptyAsync(), [lower, new Dictionary<string, string>(), upper]);
        it.Reads("getArrayDictionaryValid", () => array.ListDictionaryValidsAsync(), [lower, middle, upper]);
        it.Sends("putArrayDictionaryValid", () => array.PutDictionaryValidAsync([lower, middle, upper]));
    }
}
