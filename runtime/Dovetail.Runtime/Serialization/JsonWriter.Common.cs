using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>
/// The kinds of members that most JSON is made of. Where nothing is noted of a value, the writer below takes name and value at once, which is one step instead of two.
/// </summary>
public readonly partial struct JsonWriter
{
    /// <summary>Writes a member.</summary>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void String(int member, string? value)
    {
        if (_context is null && value is not null)
        {
            Utf8.WriteString(Members.Encoded(member), Unicode.Whole(value));
        }
        else
        {
            Class<string, StringFormat>(member, value);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void Boolean(int member, bool value)
    {
        if (_context is null)
        {
            Utf8.WriteBoolean(Members.Encoded(member), value);
        }
        else
        {
            Struct<bool, BooleanFormat>(member, value);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void Boolean(int member, bool? value)
    {
        if (value is { } given)
        {
            Boolean(member, given);
        }
        else
        {
            Null(member);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void Int32(int member, int value)
    {
        if (_context is null)
        {
            Utf8.WriteNumber(Members.Encoded(member), value);
        }
        else
        {
            Struct<int, Int32Format>(member, value);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void Int32(int member, int? value)
    {
        if (value is { } given)
        {
            Int32(member, given);
        }
        else
        {
            Null(member);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void Int64(int member, long value)
    {
        if (_context is null)
        {
            Utf8.WriteNumber(Members.Encoded(member), value);
        }
        else
        {
            Struct<long, Int64Format>(member, value);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void Int64(int member, long? value)
    {
        if (value is { } given)
        {
            Int64(member, given);
        }
        else
        {
            Null(member);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void Double(int member, double value)
    {
        if (_context is null)
        {
            Utf8.WriteNumber(Members.Encoded(member), Finite.Check(value));
        }
        else
        {
            Struct<double, DoubleFormat>(member, value);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void Double(int member, double? value)
    {
        if (value is { } given)
        {
            Double(member, given);
        }
        else
        {
            Null(member);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void DateTime(int member, DateTimeOffset value)
    {
        if (_context is null)
        {
            TextValueWriter.DateTime(Utf8, Members.Encoded(member), value);
        }
        else
        {
            Struct<DateTimeOffset, DateTimeFormat>(member, value);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void DateTime(int member, DateTimeOffset? value)
    {
        if (value is { } given)
        {
            DateTime(member, given);
        }
        else
        {
            Null(member);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void Uri(int member, Uri? value)
    {
        if (_context is null && value is not null)
        {
            Utf8.WriteString(Members.Encoded(member), value.OriginalString);
        }
        else
        {
            Class<Uri, UriFormat>(member, value);
        }
    }
}
