using System.Globalization;
using System.Numerics;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>A number of JSON, digit by digit: <c>1.0</c> is <c>1</c>, and no digit is lost. Numbers whose exponent no one means are taken for the nearest that is meant.</summary>
internal readonly struct ExactNumber : IComparable<ExactNumber>
{
    /// <summary>Larger exponents would fill the memory.</summary>
    private const int LargestExponent = 5_000;

    private readonly BigInteger _digits;
    private readonly int _exponent;

    private ExactNumber(BigInteger digits, int exponent) => (_digits, _exponent) = (digits, exponent);

    public bool IsInteger => _exponent >= 0 || BigInteger.Remainder(_digits, BigInteger.Pow(10, -_exponent)).IsZero;

    public bool IsZero => _digits.IsZero;

    /// <returns>Null for what is no number of JSON.</returns>
    public static ExactNumber? TryParse(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var plain = mark < 0 ? text : text[..mark];
        var written = mark < 0 ? 0 : BigInteger.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var e) ? e : (BigInteger?)null;
        var dot = plain.IndexOf('.', StringComparison.Ordinal);
        var fraction = dot < 0 ? 0 : plain.Length - dot - 1;
        if (written is null || !BigInteger.TryParse(plain.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits))
        {
            return null;
        }

        var exponent = BigInteger.Clamp(written.Value - fraction, -LargestExponent - fraction, LargestExponent);
        return new ExactNumber(digits, digits.IsZero ? 0 : (int)exponent);
    }

    public bool IsMultipleOf(ExactNumber factor)
    {
        if (factor.IsZero)
        {
            return true;
        }

        var (left, right) = Align(this, factor);
        return BigInteger.Remainder(left, right).IsZero;
    }

    public int CompareTo(ExactNumber other)
    {
        var (left, right) = Align(this, other);
        return left.CompareTo(right);
    }

    private static (BigInteger Left, BigInteger Right) Align(ExactNumber left, ExactNumber right)
    {
        var exponent = Math.Min(left._exponent, right._exponent);
        return (left._digits * BigInteger.Pow(10, left._exponent - exponent), right._digits * BigInteger.Pow(10, right._exponent - exponent));
    }
}
