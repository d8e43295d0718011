using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Dovetail.Validation.Internal;

/// <summary>JSON values as texts that are the same where the values are (JSON Schema 2020-12, core 4.2.2): numbers by their value, members without regard to their order.</summary>
internal static class JsonCanon
{
    public static string Of(string json) => Of(new JsonTable(Encoding.UTF8.GetBytes(json)), 0);

    public static string Of(JsonTable json, int token)
    {
        var text = new StringBuilder();
        Append(text, json, token);
        return text.ToString();
    }

    /// <summary>Whether a number has no fraction.</summary>
    public static bool IsInteger(ReadOnlySpan<byte> number) => Split(Encoding.ASCII.GetString(number)).Exponent.Sign >= 0;

    private static void Append(StringBuilder text, JsonTable json, int token)
    {
        switch (json[token].Kind)
        {
            case JsonTokenType.StartArray:
                text.Append('[');
                foreach (var item in json.Items(token))
                {
                    Append(text, json, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonTokenType.StartObject:
                text.Append('{');
                foreach (var (name, place) in json.Names(token).Select(name => (json.Text(name), name)).OrderBy(static member => member.Item1, StringComparer.Ordinal))
                {
                    AppendString(text, name);
                    text.Append(':');
                    Append(text, json, place + 1);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonTokenType.String or JsonTokenType.PropertyName:
                AppendString(text, json.Text(token));
                break;
            case JsonTokenType.Number:
                AppendNumber(text, Encoding.ASCII.GetString(json.Raw(token)));
                break;
            default:
                text.Append(Encoding.ASCII.GetString(json.Raw(token)));
                break;
        }
    }

    private static void AppendString(StringBuilder text, string value) =>
        text.Append('"').Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');

    private static void AppendNumber(StringBuilder text, string number)
    {
        var (digits, exponent) = Split(number);
        text.Append(digits).Append('e').Append(exponent.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Digits without zeros at either end, their sign before them, and the power of ten that they are of: 1.50 is 15 and -1. Zero has no digits.</summary>
    private static (string Digits, BigInteger Exponent) Split(string number)
    {
        var mark = number.AsSpan().IndexOfAny('e', 'E');
        var exponent = mark < 0 ? BigInteger.Zero : ExponentOf(number[(mark + 1)..]);
        var plain = (mark < 0 ? number : number[..mark]).TrimStart('-');
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var all = plain.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimEnd('0');
        var power = exponent - (point < 0 ? 0 : plain.Length - point - 1) + (all.Length - digits.Length);
        digits = digits.TrimStart('0');
        return digits.Length == 0 ? ("", BigInteger.Zero) : ((number[0] == '-' ? "-" : "") + digits, power);
    }

    // An exponent of more digits than anyone means is the largest that is meant: reading all of them takes time that grows with their square.
    private static BigInteger ExponentOf(string text) => text.Length <= 100
        ? BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : BigInteger.Pow(10, 100) * (text[0] == '-' ? -1 : 1);
}
