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

        it.Fails<ResponseFormatException>("getArrayNull", async () => await array.ArrayGetNullAsync());
        it.Fails<ResponseFormatException>("getArrayInvalid", async () => await array.ArrayGetInvalidAsync());
        it.Reads("getArrayEmpty", () => array.ArrayGetEmptyAsync(), []);
        it.Sends("putArrayEmpty", () => array.ArrayPutEmptyAsync([]));

        it.Reads("getArrayBooleanValid", () => array.ArrayGetBooleanTfftAsync(), [true, false, false, true]);
        it.Sends("putArrayBooleanValid", () => array.ArrayPutBooleanTfftAsync([true, false, false, true]));
        it.Fails<ResponseFormatException>("getArrayBooleanWithNull", async () => await array.ArrayGetBooleanInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayBooleanWithString", async () => await array.ArrayGetBooleanInvalidStringAsync());

        it.Reads("getArrayIntegerValid", () => array.ArrayGetIntegerValidAsync(), [1, -1, 3, 300]);
        it.Sends("putArrayIntegerValid", () => array.ArrayPutIntegerValidAsync([1, -1, 3, 300]));
        it.Fails<ResponseFormatException>("getArrayIntegerWithNull", async () => await array.ArrayGetIntInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayIntegerWithString", async () => await array.ArrayGetIntInvalidStringAsync());

        it.Reads("getArrayLongValid", () => array.ArrayGetLongValidAsync(), [1, -1, 3, 300]);
        it.Sends("putArrayLongValid", () => array.ArrayPutLongValidAsync([1, -1, 3, 300]));
        it.Fails<ResponseFormatException>("getArrayLongWithNull", async () => await array.ArrayGetLongInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayLongWithString", async () => await array.ArrayGetLongInvalidStringAsync());

        it.Reads("getArrayFloatValid", () => array.ArrayGetFloatValidAsync(), [0f, -0.01f, -1.2e20f]);
        it.Sends("putArrayFloatValid", () => array.ArrayPutFloatValidAsync([0f, -0.01f, -1.2e20f]));
        it.Fails<ResponseFormatException>("getArrayFloatWithNull", async () => await array.ArrayGetFloatInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayFloatWithString", async () => await array.ArrayGetFloatInvalidStringAsync());

        it.Reads("getArrayDoubleValid", () => array.ArrayGetDoubleValidAsync(), [0, -0.01, -1.2e20]);
        it.Sends("putArrayDoubleValid", () => array.ArrayPutDoubleValidAsync([0, -0.01, -1.2e20]));
        it.Fails<ResponseFormatException>("getArrayDoubleWithNull", async () => await array.ArrayGetDoubleInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayDoubleWithString", async () => await array.ArrayGetDoubleInvalidStringAsync());

        it.Reads("getArrayStringValid", () => array.ArrayGetStringValidAsync(), ["foo1", "foo2", "foo3"]);
        it.Sends("putArrayStringValid", () => array.ArrayPutStringValidAsync(["foo1", "foo2", "foo3"]));
        it.Reads("getArrayStringWithNull", () => array.ArrayGetStringWithNullAsync(), ["foo", null, "foo2"]);
        it.Fails<ResponseFormatException>("getArrayStringWithNumber", async () => await array.ArrayGetStringWithInvalidAsync());

        it.Does("getArrayEnumValid", async () => Same(
            [ArrayOperationFoo1Foo2Foo3.Foo1, ArrayOperationFoo1Foo2Foo3.Foo2, ArrayOperationFoo1Foo2Foo3.Foo3],
            (await array.ArrayGetEnumValidAsync()).Select(static value => value.Known!.Value).ToArray()));
        it.Sends("putArrayEnumValid", () => array.ArrayPutEnumValidAsync(
            [ArrayOperationsArrayPutEnumValidRequestItem.Foo1, ArrayOperationsArrayPutEnumValidRequestItem.Foo2, ArrayOperationsArrayPutEnumValidRequestItem.Foo3]));
        it.Does("getArrayStringEnumValid", async () => Same(
            [ArrayOperationFoo1Foo2Foo3.Foo1, ArrayOperationFoo1Foo2Foo3.Foo2, ArrayOperationFoo1Foo2Foo3.Foo3],
            (await array.ArrayGetStringEnumValidAsync()).Select(static value => value.Known!.Value).ToArray()));
        it.Sends("putArrayStringEnumValid", () => array.ArrayPutStringEnumValidAsync(
        [
            ArrayOperationsArrayPutStringEnumValidRequestItem.Foo1, ArrayOperationsArrayPutStringEnumValidRequestItem.Foo2,
            ArrayOperationsArrayPutStringEnumValidRequestItem.Foo3,
        ]));

        Guid[] ids = [new("6dcc7237-45fe-45c4-8a6b-3a8a3f625652"), new("d1399005-30f7-40d6-8da6-dd7c89ad34db"), new("f42f6aa1-a5bc-4ddf-907e-5f915de43205")];
        it.Reads("getArrayUuidValid", () => array.ArrayGetUuidValidAsync(), ids);
        it.Sends("putArrayUuidValid", () => array.ArrayPutUuidValidAsync(ids));
        it.Fails<ResponseFormatException>("getArrayUuidWithInvalidChars", async () => await array.ArrayGetUuidInvalidCharsAsync());

        AddDates(it, array);
        AddNested(it, array);
    }

    private static void AddDates(ScenarioGroup it, IArrayOperationsClient array)
    {
        DateOnly[] dates = [new(2000, 12, 1), new(1980, 1, 2), new(1492, 10, 12)];
        it.Reads("getArrayDateValid", () => array.ArrayGetDateValidAsync(), dates);
        it.Sends("putArrayDateValid", () => array.ArrayPutDateValidAsync(dates));
        it.Fails<ResponseFormatException>("getArrayDateWithNull", async () => await array.ArrayGetDateInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayDateWithInvalidChars", async () => await array.ArrayGetDateInvalidCharsAsync());

        DateTimeOffset[] times =
        [
            new(2000, 12, 1, 0, 0, 1, TimeSpan.Zero), new(1980, 1, 2, 0, 11, 35, TimeSpan.Zero), new(1492, 10, 12, 10, 15, 1, TimeSpan.Zero),
        ];
        it.Reads("getArrayDateTimeValid", () => array.ArrayGetDateTimeValidAsync(),
            [times[0], new(1980, 1, 2, 0, 11, 35, TimeSpan.FromHours(1)), new(1492, 10, 12, 10, 15, 1, TimeSpan.FromHours(-8))]);
        it.Sends("putArrayDateTimeValid", () => array.ArrayPutDateTimeValidAsync(times));
        it.Fails<ResponseFormatException>("getArrayDateTimeWithNull", async () => await array.ArrayGetDateTimeInvalidNullAsync());
        it.Fails<ResponseFormatException>("getArrayDateTimeWithInvalidChars", async () => await array.ArrayGetDateTimeInvalidCharsAsync());

        it.Reads("getArrayDateTimeRfc1123Valid", () => array.ArrayGetDateTimeRfc1123ValidAsync(), times);
        it.Sends("putArrayDateTimeRfc1123Valid", () => array.ArrayPutDateTimeRfc1123ValidAsync(times));

        it.Reads("getArrayDurationValid", () => array.ArrayGetDurationValidAsync(), ["P123DT22H14M12.011S", "P5DT1H0M0S"]);
        it.Sends("putArrayDurationValid", () => array.ArrayPutDurationValidAsync(["P123DT22H14M12.011S", "P5DT1H"]));

        it.Reads("getArrayByteValid", () => array.ArrayGetByteValidAsync(), [Bytes, [1, 2, 3], [37, 41, 67]]);
        it.Sends("putArrayByteValid", () => array.ArrayPutByteValidAsync([Bytes, [1, 2, 3], [37, 41, 67]]));
        it.Does("getArrayByteWithNull", async () => Same<byte[]?[]>([[171, 172, 173], null], [.. await array.ArrayGetByteInvalidNullAsync()]));
        it.Does("getArrayBase64Url", async () => Same(
            ["a string that gets encoded with base64url", "test string", "Lorem ipsum"],
            (await array.ArrayGetBase64UrlAsync()).Select(static text => Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(text))).ToArray()));
    }

    private static void AddNested(ScenarioGroup it, IArrayOperationsClient array)
    {
        Product one = new() { Integer = 1, String = "2" };
        Product five = new() { Integer = 5, String = "6" };
        it.Fails<ResponseFormatException>("getArrayComplexNull", async () => await array.ArrayGetComplexNullAsync());
        it.Reads("getArrayComplexEmpty", () => array.ArrayGetComplexEmptyAsync(), []);
        it.Reads("getArrayComplexItemNull", () => array.ArrayGetComplexItemNullAsync(), [one, null, five]);
        it.Reads("getArrayComplexItemEmpty", () => array.ArrayGetComplexItemEmptyAsync(), [one, new(), five]);
        it.Reads("getArrayComplexValid", () => array.ArrayGetComplexValidAsync(), [one, new() { Integer = 3, String = "4" }, five]);
        it.Sends("putArrayComplexValid", () => array.ArrayPutComplexValidAsync([one, new() { Integer = 3, String = "4" }, five]));

        string[] first = ["1", "2", "3"];
        string[] last = ["7", "8", "9"];
        it.Fails<ResponseFormatException>("getArrayArrayNull", async () => await array.ArrayGetArrayNullAsync());
        it.Reads("getArrayArrayEmpty", () => array.ArrayGetArrayEmptyAsync(), []);
        it.Reads("getArrayArrayItemNull", () => array.ArrayGetArrayItemNullAsync(), [first, null, last]);
        it.Reads("getArrayArrayItemEmpty", () => array.ArrayGetArrayItemEmptyAsync(), [first, [], last]);
        it.Reads("getArrayArrayValid", () => array.ArrayGetArrayValidAsync(), [first, ["4", "5", "6"], last]);
        it.Sends("putArrayArrayValid", () => array.ArrayPutArrayValidAsync([first, ["4", "5", "6"], last]));

        Dictionary<string, string> lower = new() { ["1"] = "one", ["2"] = "two", ["3"] = "three" };
        Dictionary<string, string> middle = new() { ["4"] = "four", ["5"] = "five", ["6"] = "six" };
        Dictionary<string, string> upper = new() { ["7"] = "seven", ["8"] = "eight", ["9"] = "nine" };
        it.Fails<ResponseFormatException>("getArrayDictionaryNull", async () => await array.ArrayGetDictionaryNullAsync());
        it.Reads("getArrayDictionaryEmpty", () => array.ArrayGetDictionaryEmptyAsync(), []);
        it.Reads("getArrayDictionaryItemNull", () => array.ArrayGetDictionaryItemNullAsync(), [lower, null, upper]);
        it.Reads("getArrayDictionaryItemEmpty", () => array.ArrayGetDictionaryItemEmptyAsync(), [lower, new Dictionary<string, string>(), upper]);
        it.Reads("getArrayDictionaryValid", () => array.ArrayGetDictionaryValidAsync(), [lower, middle, upper]);
        it.Sends("putArrayDictionaryValid", () => array.ArrayPutDictionaryValidAsync([lower, middle, upper]));
    }
}
