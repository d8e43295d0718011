using System.Globalization;

namespace Dovetail.Serialization.Internal;

/// <summary>Dates and times as RFC 3339 5.6 has them, read with the liberties that servers take.</summary>
internal static class Rfc3339
{
    /// <summary>The most that any of the writing methods needs.</summary>
    public const int MaxLength = 33;

    private const int OffsetLength = 6;     // +01:00

    public static bool TryReadDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        var rest = new DigitReader(text);
        return TryReadDate(ref rest, out value) && rest.IsAtEnd;
    }

    public static bool TryReadTime(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        value = default;
        var rest = new DigitReader(text);
        if (!TryReadTime(ref rest, out var ticks) || ticks >= TimeSpan.TicksPerDay || !TryReadOffset(ref rest, out var minutes) || minutes != 0)
        {
            return false;
        }

        value = new TimeOnly(ticks);
        return true;
    }

    public static bool TryReadDateTime(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        var rest = new DigitReader(text);
        if (!TryReadDate(ref rest, out var date))
        {
            return false;
        }

        long ticks = 0;
        var offset = 0;
        if (!rest.IsAtEnd && !(rest.TrySkip("Tt "u8) && TryReadTime(ref rest, out ticks) && TryReadOffset(ref rest, out offset)))
        {
            return false;
        }

        return TryCombine(date.DayNumber * TimeSpan.TicksPerDay + ticks, offset, out value);
    }

    public static int Write(DateOnly value, Span<byte> text)
    {
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        return length;
    }

    public static int Write(TimeOnly value, Span<byte> text)
    {
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        return TrimFraction(text[..length]);
    }

    public static int Write(DateTimeOffset value, Span<byte> text)
    {
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        var offset = value.Offset == TimeSpan.Zero ? "Z"u8 : text[(length - OffsetLength)..length];
        var end = TrimFraction(text[..(length - OffsetLength)]);
        offset.CopyTo(text[end..]);
        return end + offset.Length;
    }

    public static string Text(TimeOnly value)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        return System.Text.Encoding.ASCII.GetString(text[..Write(value, text)]);
    }

    public static string Text(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        return System.Text.Encoding.ASCII.GetString(text[..Write(value, text)]);
    }

    // Of seven digits, none at the end is a zero.
    private static int TrimFraction(ReadOnlySpan<byte> text) => text.TrimEnd((byte)'0').TrimEnd((byte)'.').Length;

    private static bool TryReadDate(ref DigitReader rest, out DateOnly value)
    {
        value = default;
        if (!rest.TryRead(4, out var year) || !rest.TrySkip("-"u8) || !rest.TryRead(2, out var month) || !rest.TrySkip("-"u8) || !rest.TryRead(2, out var day)
            || year is 0 || month is 0 or > 12 || day is 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    // A leap second counts as the first one of the next minute, as in POSIX time.
    private static bool TryReadTime(ref DigitReader rest, out long ticks)
    {
        ticks = 0;
        var second = 0;
        var fraction = 0;
        if (!rest.TryRead(2, out var hour) || !rest.TrySkip(":"u8) || !rest.TryRead(2, out var minute)
            || (rest.TrySkip(":"u8) && (!rest.TryRead(2, out second) || (rest.TrySkip(".,"u8) && !rest.TryReadFraction(out fraction))))
            || hour > 23 || minute > 59 || second > 60)
        {
            return false;
        }

        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute) + (second * TimeSpan.TicksPerSecond) + fraction;
        return true;
    }

    // None is UTC: what else a server without a zone means can not be known, and the machine's own zone would be a different answer on each machine.
    private static bool TryReadOffset(ref DigitReader rest, out int minutes)
    {
        minutes = 0;
        if (rest.IsAtEnd || rest.TrySkip("Zz"u8))
        {
            return rest.IsAtEnd;
        }

        var negative = rest.TrySkip("-"u8);
        if ((!negative && !rest.TrySkip("+"u8)) || !rest.TryRead(2, out var hour))
        {
            return false;
        }

        var minute = 0;
        if ((rest.TrySkip(":"u8) || !rest.IsAtEnd) && (!rest.TryRead(2, out minute) || minute > 59))
        {
            return false;
        }

        minutes = (hour * 60) + minute;
        minutes = negative ? -minutes : minutes;
        return rest.IsAtEnd;
    }

    private static bool TryCombine(long ticks, int offsetMinutes, out DateTimeOffset value)
    {
        value = default;
        var utc = ticks - (offsetMinutes * TimeSpan.TicksPerMinute);
        if (Math.Abs(offsetMinutes) > 14 * 60 || !IsDateTime(utc) || !IsDateTime(ticks))
        {
            return false;
        }

        value = new DateTimeOffset(ticks, TimeSpan.FromMinutes((double)offsetMinutes));
        return true;
    }

    private static bool IsDateTime(long ticks) => ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
}
