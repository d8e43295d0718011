using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dovetail.Serialization.Internal;

/// <summary>Most texts in JSON: ASCII, of which nothing is escaped (RFC 8259 7). They are looked through and narrowed in one pass.</summary>
internal static class PlainText
{
    private const char FirstPlain = ' ';
    private const char LastPlain = '\u007f';

    /// <summary>Copies a text up to its first character that is not plain.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">Takes it: as many bytes as the text has characters.</param>
    /// <returns>How many characters were copied.</returns>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        bytes = bytes[..text.Length];
        var done = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            ref var to = ref MemoryMarshal.GetReference(bytes);
            for (; text.Length - done >= Vector128<byte>.Count; done += Vector128<byte>.Count)
            {
                var (lower, upper) = (Vector128.LoadUnsafe(ref from, (nuint)done), Vector128.LoadUnsafe(ref from, (nuint)done + 8));
                if (!TryNarrow(lower, upper, out var narrow))
                {
                    break;
                }

                narrow.StoreUnsafe(ref to, (nuint)done);
            }

            if (text.Length - done >= Vector64<byte>.Count)
            {
                var eight = Vector128.LoadUnsafe(ref from, (nuint)done);
                if (TryNarrow(eight, eight, out var narrow))
                {
                    narrow.GetLower().StoreUnsafe(ref to, (nuint)done);
                    done += Vector64<byte>.Count;
                }
            }
        }

        for (; done < text.Length && IsPlain(text[done]); done++)
        {
            bytes[done] = (byte)text[done];
        }

        return done;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrow(Vector128<ushort> lower, Vector128<ushort> upper, out Vector128<byte> narrow)
    {
        narrow = Vector128.Narrow(lower, upper);
        var beyond = Vector128.GreaterThan(lower | upper, Vector128.Create((ushort)LastPlain));
        var escaped = Vector128.LessThan(narrow, Vector128.Create((byte)FirstPlain))
            | Vector128.Equals(narrow, Vector128.Create((byte)'"'))
            | Vector128.Equals(narrow, Vector128.Create((byte)'\\'));
        return (beyond.AsByte() | escaped) == Vector128<byte>.Zero;
    }

    private static bool IsPlain(char character) => character is >= FirstPlain and <= LastPlain and not '"' and not '\\';
}
