using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif
using System.Text.Json;
using System.Text.Unicode;

namespace Dovetail.Serialization.Internal;

/// <summary>The kinds of values.</summary>
internal sealed partial class JsonOutput
{
    // The longest numbers and dates: -1.7976931348623157E+308, -79228162514264337593543950335, 2026-01-01T00:00:00.0000000+00:00, and a Guid.
    private const int LongestScalar = 40;

    // Of a character of .NET in UTF-8.
    private const long MostBytes = 3;

    // All that RFC 8259 7 wants to be escaped: what is sent never stands inside of HTML.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\");

    /// <summary>Writes a text, or null.</summary>
    /// <exception cref="ArgumentException">It holds half of a character.</exception>
    public void String(string? text)
    {
        if (text is null)
        {
            Null();
            return;
        }

        var room = Value(text.Length + 2);
        room[0] = (byte)'"';
        var plain = PlainText.Copy(text, room[1..]);
        _position += plain + 1;
        if (plain < text.Length)
        {
            Characters(text.AsSpan(plain));
            room = Room(1);
            plain = -1;
        }

        room[plain + 1] = (byte)'"';
        _position++;
    }

    /// <summary>Writes a number as .NET does, which is as JSON has it.</summary>
    public void Number<T>(T value)
        where T : struct, IUtf8SpanFormattable
    {
        value.TryFormat(Value(LongestScalar), out var length, default, CultureInfo.InvariantCulture);
        _position += length;
    }

    public void Number(double value)
    {
        var room = Value(LongestScalar);
        if (!ShortDecimal.TryWrite(value, room, out var length))
        {
            value.TryFormat(room, out length, default, CultureInfo.InvariantCulture);
        }

        _position += length;
    }

    public void Number(BigInteger value) => Literal(System.Text.Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    public void Guid(Guid value)
    {
        var room = Value(LongestScalar);
        value.TryFormat(room[1..], out var length, "D");
        Quote(room, length);
    }

    public void Date(DateOnly value)
    {
        var room = Value(LongestScalar);
        Quote(room, Rfc3339.Write(value, room[1..]));
    }

    public void Time(TimeOnly value)
    {
        var room = Value(LongestScalar);
        Quote(room, Rfc3339.Write(value, room[1..]));
    }

    public void DateTime(DateTimeOffset value)
    {
        var room = Value(LongestScalar);
        Quote(room, Rfc3339.Write(value, room[1..]));
    }

    /// <summary>Writes bytes as base64 (RFC 4648 4), or null.</summary>
    public void Bytes(byte[]? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        var room = Value(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2));
        _ = Base64.EncodeToUtf8(value, room[1..], out _, out var length);
        Quote(room, length);
    }

    /// <summary>
    /// Writes the text of an element as it came: numbers keep their digits, strings their escapes, even those that are no Unicode.
    /// One that stands for nothing is written as null, since something has to stand there.
    /// </summary>
    public void Json(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            Null();
            return;
        }

#if NET9_0_OR_GREATER
        Raw(JsonMarshal.GetRawUtf8Value(value));
#else
        Raw(System.Text.Encoding.UTF8.GetBytes(value.GetRawText()));
#endif
    }

    private void Quote(Span<byte> room, int length)
    {
        room[0] = room[length + 1] = (byte)'"';
        _position += length + 2;
    }

    private void Characters(ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Escaped); next >= 0; next = text.IndexOfAny(Escaped))
        {
            Plain(text[..next]);
            Escape(text[next]);
            text = text[(next + 1)..];
        }

        Plain(text);
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var status = Utf8.FromUtf16(text, Room(text.Length), out var read, out var written, replaceInvalidSequences: false);
            _position += written;
            text = text[read..];
            if (status is OperationStatus.InvalidData)
            {
                throw new ArgumentException("holds half of a character (a lone surrogate), which has no UTF-8.");
            }

            if (!text.IsEmpty)
            {
                Grow((int)Math.Min(text.Length * MostBytes, Array.MaxLength));
            }
        }
    }

    private void Escape(char character)
    {
        var room = Room(6);
        room[0] = (byte)'\\';
        var letter = character switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ => 'u' };
        room[1] = (byte)letter;
        _position += 2;
        if (letter == 'u')
        {
            "00"u8.CopyTo(room[2..]);
            room[4] = (byte)(character < 0x10 ? '0' : '1');
            room[5] = (byte)"0123456789ABCDEF"[character & 0xF];
            _position += 4;
        }
    }
}
