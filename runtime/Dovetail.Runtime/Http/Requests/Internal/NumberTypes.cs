using System.Numerics;

namespace Dovetail.Http.Internal;

/// <summary>The types whose values are numbers in JSON, so that their texts are compared as numbers.</summary>
internal static class NumberTypes
{
    public static bool Has<T>() =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(ulong) || typeof(T) == typeof(double) || typeof(T) == typeof(float)
        || typeof(T) == typeof(decimal) || typeof(T) == typeof(BigInteger);
}
