using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Strings of a JSON text. Bytes that are not UTF-8, and escapes that are half of a surrogate pair, are format errors.</summary>
internal static class Unicode
{
    // One byte of a name takes at most six in an escape: \u0041.
    private const int LongestEscape = 6;

    public static string String(in Utf8JsonReader json)
    {
        // Most strings. What the reader gets strings by is not readonly, so that for each of them the whole of it, some 200 bytes, would be copied first.
        if (!json.ValueIsEscaped && !json.HasValueSequence && Ascii.IsValid(json.ValueSpan))
        {
            return Encoding.Latin1.GetString(json.ValueSpan);
        }

        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException invalid)
        {
            throw NotUnicode(in json, invalid);
        }
    }

    /// <summary>Copies a string as UTF-8, and gives its length.</summary>
    public static int Copy(in Utf8JsonReader json, scoped Span<byte> buffer)
    {
        try
        {
            return json.CopyString(buffer);
        }
        catch (InvalidOperationException invalid)
        {
            throw NotUnicode(in json, invalid);
        }
    }

    /// <summary>A member's name for people; never fails.</summary>
    public static string Name(in Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    /// <summary>The index of the name or string that the reader stands on, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(in Utf8JsonReader json, Utf8Names names, int expected) =>
        json.ValueIsEscaped || json.HasValueSequence ? FindUnescaped(in json, names) : names.Find(json.ValueSpan, expected);

    /// <summary>The text itself.</summary>
    /// <exception cref="ArgumentException">It holds half of a surrogate pair, in whose place the writer below would put another character.</exception>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Whole(string? text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        return first < 0 || IsWhole(text.AsSpan(first)) ? text : throw new ArgumentException("holds half of a character (a lone surrogate), which has no UTF-8.");
    }

    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) != OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static int FindUnescaped(in Utf8JsonReader json, Utf8Names names)
    {
        var length = json.HasValueSequence ? json.ValueSequence.Length : json.ValueSpan.Length;
        if (length > (long)names.MaxLength * LongestEscape)
        {
            return -1;
        }

        byte[]? rented = null;
        var buffer = length <= 256 ? stackalloc byte[256] : rented = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            return names.Find(buffer[..Copy(in json, buffer)]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    private static JsonFormatException NotUnicode(in Utf8JsonReader json, Exception invalid) =>
        new("A string is not valid Unicode.", json.TokenStartIndex, invalid);
}
