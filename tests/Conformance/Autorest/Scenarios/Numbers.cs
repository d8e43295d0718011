using Autorest.BodyInteger;
using Autorest.BodyNumber;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Bodies that are a number.</summary>
internal static class Numbers
{
    public static void Add(ScenarioGroup it)
    {
        var integer = new BodyIntegerClient(new() { BaseAddress = it.Server }).Int;
        it.Reads("getIntegerNull", () => integer.GetNullAsync(), null);
        it.Fails<ResponseFormatException>("getIntegerInvalid", async () => await integer.GetInvalidAsync());
        it.Fails<ResponseFormatException>("getIntegerOverflow", async () => await integer.GetOverflowInt32Async());
        it.Fails<ResponseFormatException>("getIntegerUnderflow", async () => await integer.GetUnderflowInt32Async());
        it.Fails<ResponseFormatException>("getLongOverflow", async () => await integer.GetOverflowInt64Async());
        it.Fails<ResponseFormatException>("getLongUnderflow", async () => await integer.GetUnderflowInt64Async());
        it.Sends("putIntegerMax", () => integer.PutMax32Async(int.MaxValue));
        it.Sends("putIntegerMin", () => integer.PutMin32Async(int.MinValue));
        it.Sends("putLongMax", () => integer.PutMax64Async(long.MaxValue));
        it.Sends("putLongMin", () => integer.PutMin64Async(long.MinValue));

        DateTimeOffset moment = new(2016, 4, 13, 0, 0, 0, TimeSpan.Zero);
        it.Reads("getUnixTime", () => integer.GetUnixTimeAsync(), moment);
        it.Sends("putUnixTime", () => integer.PutUnixTimeDateAsync(moment));
        it.Fails<ResponseFormatException>("getInvalidUnixTime", async () => await integer.GetInvalidUnixTimeAsync());
        it.Reads("getNullUnixTime", () => integer.GetNullUnixTimeAsync(), null);

        var number = new BodyNumberClient(new() { BaseAddress = it.Server }).Number;
        it.Reads("getNumberNull", () => number.GetNullAsync(), null);
        it.Fails<ResponseFormatException>("getFloatInvalid", async () => await number.GetInvalidFloatAsync());
        it.Fails<ResponseFormatException>("getDoubleInvalid", async () => await number.GetInvalidDoubleAsync());
        it.Reads("getFloatBigScientificNotation", () => number.GetBigFloatAsync(), 3.402823e20f);
        it.Sends("putFloatBigScientificNotation", () => number.PutBigFloatAsync(3.402823e20f));
        it.Reads("getFloatSmallScientificNotation", () => number.GetSmallFloatAsync(), 3.402823e-20);
        it.Sends("putFloatSmallScientificNotation", () => number.PutSmallFloatAsync(3.402823e-20f));
        it.Reads("getDoubleBigScientificNotation", () => number.GetBigDoubleAsync(), 2.5976931e101);
        it.Sends("putDoubleBigScientificNotation", () => number.PutBigDoubleAsync(2.5976931e101));
        it.Reads("getDoubleSmallScientificNotation", () => number.GetSmallDoubleAsync(), 2.5976931e-101);
        it.Sends("putDoubleSmallScientificNotation", () => number.PutSmallDoubleAsync(2.5976931e-101));
        it.Reads("getDoubleBigPositiveDecimal", () => number.GetBigDoublePositiveDecimalAsync(), 99999999.99);
        it.Sends("putDoubleBigPositiveDecimal", () => number.PutBigDoublePositiveDecimalAsync(99999999.99));
        it.Reads("getDoubleBigNegativeDecimal", () => number.GetBigDoubleNegativeDecimalAsync(), -99999999.99);
        it.Sends("putDoubleBigNegativeDecimal", () => number.PutBigDoubleNegativeDecimalAsync(-99999999.99));

        it.Fails<ResponseFormatException>("getDecimalInvalid", async () => await number.GetInvalidDecimalAsync());
        it.Reads("getDecimalBigPositiveDecimal", () => number.GetBigDecimalPositiveDecimalAsync(), 99999999.99m);
        it.Sends("putDecimalBigPositiveDecimal", () => number.PutBigDecimalPositiveDecimalAsync(99999999.99m));
        it.Reads("getDecimalBigNegativeDecimal", () => number.GetBigDecimalNegativeDecimalAsync(), -99999999.99m);
        it.Sends("putDecimalBigNegativeDecimal", () => number.PutBigDecimalNegativeDecimalAsync(-99999999.99m));

        // Outside of what a decimal holds: what can not be held is not made up.
        it.Fails<ResponseFormatException>("getDecimalBig", async () => await number.GetBigDecimalAsync());
        it.Leaves("putDecimalBig", "2.5976931e101 is greater than any decimal");
        it.Does("getDecimalSmall", async () => await number.GetSmallDecimalAsync());
        it.Leaves("putDecimalSmall", "2.5976931e-101 is 0 as a decimal");
    }
}
