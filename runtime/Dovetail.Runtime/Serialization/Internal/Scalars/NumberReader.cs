using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Big = System.Numerics.BigInteger;

namespace Dovetail.Serialization.Internal;

/// <summary>
/// Reads numbers. Integers may have a fraction of zero (JSON Schema Validation 6.1.1). The most usual kinds are parsed where they stand: what the reader gets numbers by is not
/// readonly, so that the whole of it would be copied first.
/// </summary>
internal static class NumberReader
{
    // Reading digits takes more than linear time: a hostile server must not choose their number.
    private const int MaxDigits = 10_000;

    public static int Int32(in Utf8JsonReader json)
    {
        ExpectNumber(in json, "An integer");
        var isWhole = Utf8Parser.TryParse(json.ValueSpan, out int value, out var length) && length == json.ValueSpan.Length;
        return isWhole || json.TryGetInt32(out value) ? value : (int)Integral(in json, int.MinValue, int.MaxValue);
    }

    public static long Int64(in Utf8JsonReader json)
    {
        ExpectNumber(in json, "An integer");
        var isWhole = Utf8Parser.TryParse(json.ValueSpan, out long value, out var length) && length == json.ValueSpan.Length;
        return isWhole || json.TryGetInt64(out value) ? value : (long)Integral(in json, long.MinValue, long.MaxValue);
    }

    public static ulong UInt64(in Utf8JsonReader json)
    {
        ExpectNumber(in json, "An integer");
        return json.TryGetUInt64(out var value) ? value : (ulong)Integral(in json, ulong.MinValue, ulong.MaxValue);
    }

    public static float Single(in Utf8JsonReader json)
    {
        ExpectNumber(in json, "A number");
        return json.TryGetSingle(out var value) && float.IsFinite(value) ? value : throw OutOfRange(in json);
    }

    public static double Double(in Utf8JsonReader json)
    {
        ExpectNumber(in json, "A number");
        var isWhole = Utf8Parser.TryParse(json.ValueSpan, out double value, out var length) && length == json.ValueSpan.Length;
        return (isWhole || json.TryGetDouble(out value)) && double.IsFinite(value) ? value : throw OutOfRange(in json);
    }

    public static decimal Decimal(in Utf8JsonReader json)
    {
        ExpectNumber(in json, "A number");
        return json.TryGetDecimal(out var value) ? value : throw OutOfRange(in json);
    }

    public static Big BigInteger(in Utf8JsonReader json)
    {
        ExpectNumber(in json, "An integer");
        var length = json.HasValueSequence ? json.ValueSequence.Length : json.ValueSpan.Length;
        if (length > MaxDigits)
        {
            throw OutOfRange(in json);
        }

        var text = json.HasValueSequence ? Encoding.ASCII.GetString(json.ValueSequence) : Encoding.ASCII.GetString(json.ValueSpan);
        return Big.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : new Big(Integral(in json, decimal.MinValue, decimal.MaxValue));
    }

    private static void ExpectNumber(in Utf8JsonReader json, string expected) => Expect.Token(in json, JsonTokenType.Number, expected);

    private static decimal Integral(in Utf8JsonReader json, decimal least, decimal most)
    {
        if (!json.TryGetDecimal(out var value) || value < least || value > most)
        {
            throw OutOfRange(in json);
        }

        var isWhole = decimal.IsInteger(value) && !HasFraction(json.HasValueSequence ? json.ValueSequence.ToArray() : json.ValueSpan);
        return isWhole ? value : throw Expect.Form(in json, "An integer is promised, but a number with a fraction stands there.");
    }

    /// <summary>Whether a digit other than zero stands behind the point. A decimal does not tell: it has 28 places, and rounds what lies beyond them away.</summary>
    private static bool HasFraction(ReadOnlySpan<byte> number)
    {
        var end = number.IndexOfAny((byte)'e', (byte)'E');
        var digits = end < 0 ? number : number[..end];
        var point = digits.IndexOf((byte)'.');
        var last = digits.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        if (last < 0)
        {
            return false;
        }

        // How many places behind the point the last digit stands; a whole part has none, and its zeros at the end are as many less.
        var whole = point < 0 ? digits.Length : point;
        var places = last > whole ? last - whole : last + 1 - whole;
        if (end < 0)
        {
            return places > 0;
        }

        var power = number[(end + 1)..];
        return Utf8Parser.TryParse(power, out int exponent, out _) ? places > exponent : power[0] == '-';
    }

    private static JsonFormatException OutOfRange(in Utf8JsonReader json) => Expect.Form(in json, "The number is out of range.");
}
