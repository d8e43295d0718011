using System.Runtime.CompilerServices;

namespace Dovetail.Serialization.Internal;

/// <summary>The number behind a value of an enumeration over int or long, without boxing.</summary>
internal static class EnumNumber
{
    public static long Of<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Unsafe.SizeOf<TEnum>() == sizeof(int) ? Unsafe.BitCast<TEnum, int>(value) : Unsafe.BitCast<TEnum, long>(value);
}
