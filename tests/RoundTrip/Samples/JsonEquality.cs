using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Dovetail.RoundTrip.Samples;

/// <summary>When two JSON texts are the same value (RFC 8259): numbers by their exact value, members in any order.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(JsonElement left, JsonElement right) => left.ValueKind == right.ValueKind && left.ValueKind switch
    {
        JsonValueKind.Object => AreMembersEqual(left, right),
        JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second)),
        JsonValueKind.String => left.GetString() == right.GetString(),
        JsonValueKind.Number => Number(left.GetRawText()) == Number(right.GetRawText()),
        _ => true,
    };

    private static bool AreMembersEqual(JsonElement left, JsonElement right) =>
        left.EnumerateObject().Count() == right.EnumerateObject().Count()
        && left.EnumerateObject().All(member => right.TryGetProperty(member.Name, out var other) && AreEqual(member.Value, other));

    /// <summary>Digits without zeros at the end, and the power of ten that belongs to them.</summary>
    private static (BigInteger Digits, int Exponent) Number(string text)
    {
        var parts = text.Split('e', 'E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var exponent = (parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture)) - (point < 0 ? 0 : parts[0].Length - point - 1);
        while (!digits.IsZero && (digits % 10).IsZero)
        {
            (digits, exponent) = (digits / 10, exponent + 1);
        }

        return (digits, digits.IsZero ? 0 : exponent);
    }
}
