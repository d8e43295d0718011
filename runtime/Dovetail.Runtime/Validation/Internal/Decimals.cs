using System.Numerics;

namespace Dovetail.Validation.Internal;

/// <summary>Exact values of numbers.</summary>
internal static class Decimals
{
    public static bool TryConvert<T>(T number, out decimal exact)
        where T : struct, INumber<T>
    {
        exact = 0;
        try
        {
            if (!T.IsFinite(number))
            {
                return false;
            }

            exact = decimal.CreateChecked(number);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
