using System.Globalization;

namespace Dovetail.Serialization.Internal;

/// <summary>
/// Doubles that are decimals of at most two places and fifteen digits, as prices are: the shortest text that reads as the same number is that decimal, which is faster found than
/// that of any double. (Different decimals of fifteen digits are different doubles, so none is shorter.)
/// </summary>
internal static class ShortDecimal
{
    private const double Least = 0.01;
    private const double Largest = 1e13;

    public static bool TryWrite(double value, Span<byte> text, out int length)
    {
        length = 0;
        var size = Math.Abs(value);
        if (!(size >= Least && size < Largest))
        {
            return false;
        }

        var hundredths = (long)((size * 100) + 0.5);
        if (hundredths / 100.0 != size)
        {
            return false;
        }

        var (whole, rest) = Math.DivRem(hundredths, 100);
        if (value < 0)
        {
            text[length++] = (byte)'-';
        }

        whole.TryFormat(text[length..], out var digits, default, CultureInfo.InvariantCulture);
        length += digits;
        if (rest != 0)
        {
            text[length++] = (byte)'.';
            text[length++] = (byte)('0' + (rest / 10));
            if (rest % 10 != 0)
            {
                text[length++] = (byte)('0' + (rest % 10));
            }
        }

        return true;
    }
}
