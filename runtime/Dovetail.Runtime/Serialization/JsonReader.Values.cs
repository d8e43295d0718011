using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>The kinds of values: a method each.</summary>
public ref partial struct JsonReader
{
    /// <summary>Reads a string.</summary>
    public readonly string String()
    {
        Expect.Token(in _json, JsonTokenType.String, "A string");
        return Unicode.String(in _json);
    }

    /// <summary>Reads true or false.</summary>
    public readonly bool Boolean() => TextValueReader.Boolean(in _json);

    /// <summary>Reads an integer. A fraction of zero is allowed (<c>1.0</c>), as JSON Schema has it.</summary>
    public readonly int Int32() => NumberReader.Int32(in _json);

    /// <summary>Reads an integer. A fraction of zero is allowed (<c>1.0</c>), as JSON Schema has it.</summary>
    public readonly long Int64() => NumberReader.Int64(in _json);

    /// <summary>Reads an integer that is not negative. A fraction of zero is allowed (<c>1.0</c>), as JSON Schema has it.</summary>
    public readonly ulong UInt64() => NumberReader.UInt64(in _json);

    /// <summary>Reads a number, as the nearest value there is.</summary>
    public readonly float Single() => NumberReader.Single(in _json);

    /// <summary>Reads a number, as the nearest value there is.</summary>
    public readonly double Double() => NumberReader.Double(in _json);

    /// <summary>Reads a number; its trailing zeros are kept.</summary>
    public readonly decimal Decimal() => NumberReader.Decimal(in _json);

    /// <summary>Reads an integer of any size, up to 10,000 digits.</summary>
    public readonly BigInteger BigInteger() => NumberReader.BigInteger(in _json);

    /// <summary>Reads a date: <c>2024-02-29</c>.</summary>
    public readonly DateOnly Date() => TimeReader.Date(in _json);

    /// <summary>Reads a time of day: <c>20:20:39.5</c>. Seconds may be left out; an offset is allowed only where it is zero, since it would be lost.</summary>
    public readonly TimeOnly Time() => TimeReader.Time(in _json);

    /// <summary>
    /// Reads a date and time (RFC 3339 5.6): <c>2024-02-29T20:20:39.5+01:00</c>. Also read are a blank or <c>t</c> between the two, <c>z</c>, seconds left out,
    /// offsets without colon or minutes, a date alone (midnight), a missing offset (UTC) and a leap second (the second after it); digits of a fraction beyond seven are dropped.
    /// </summary>
    public readonly DateTimeOffset DateTime() => TimeReader.DateTime(in _json);

    /// <summary>Reads a date and time that is written as the seconds since 1970 (POSIX time).</summary>
    public readonly DateTimeOffset UnixTime() => TimeReader.UnixTime(in _json);

    /// <summary>Reads a date and time as HTTP's headers have it (RFC 9110 5.6.7), its two obsolete forms and those of RFC 3339 too.</summary>
    public readonly DateTimeOffset HttpDate() => TimeReader.HttpDate(in _json);

    /// <summary>Reads a UUID (RFC 9562 4), also without hyphens or in braces.</summary>
    public readonly Guid Guid() => TextValueReader.Guid(in _json);

    /// <summary>Reads a URI reference (RFC 3986 4.1), absolute or relative; its original text is kept.</summary>
    public readonly Uri Uri() => TextValueReader.Uri(in _json);

    /// <summary>Reads base64 (RFC 4648 4), or base64url with or without padding (RFC 4648 5).</summary>
    public readonly byte[] Bytes() => TextValueReader.Bytes(in _json);

    /// <summary>Reads any value as it is; numbers keep their text.</summary>
    public JsonElement Json() => JsonElement.ParseValue(ref _json);

    /// <summary>Reads a value of an open enumeration, known or not.</summary>
    public readonly OpenEnum<TEnum> Enum<TEnum, TNames>()
        where TEnum : struct, Enum
        where TNames : struct, IEnumNames<TEnum> => EnumReader<TEnum, TNames>.Open(in _json);

    /// <summary>Reads a value of a closed enumeration; an unknown value is an error.</summary>
    public readonly TEnum ClosedEnum<TEnum, TNames>()
        where TEnum : struct, Enum
        where TNames : struct, IEnumNames<TEnum> => EnumReader<TEnum, TNames>.Closed(in _json);

    /// <summary>Reads a value of an integer enumeration, over <see cref="int"/> or <see cref="long"/>, known or not.</summary>
    public readonly TEnum IntegerEnum<TEnum>()
        where TEnum : struct, Enum =>
        Unsafe.SizeOf<TEnum>() == sizeof(int) ? Unsafe.BitCast<int, TEnum>(Int32()) : Unsafe.BitCast<long, TEnum>(Int64());

    /// <summary>
    /// The text of a member of the object that the reader stands on and stays on: by it a base class finds its derived ones. Null where it is missing, or no string, number
    /// or boolean.
    /// </summary>
    /// <param name="name">The member's name on the wire.</param>
    public readonly string? Peek(ReadOnlySpan<byte> name) => _json.TokenType == JsonTokenType.StartObject ? JsonPeek.MemberText(_json, name) : null;

    /// <summary>Reads a value of the user's own.</summary>
    internal T Own<T, TBy>(TBy by, OwnRead<T, TBy> read)
        where T : notnull => OwnValue.Read(ref _json, by, read);

    /// <summary>Reads a union.</summary>
    public T Union<T>()
        where T : Union, IJsonUnion<T> => T.Create(T.Cases.Read(ref this));

    /// <summary>Reads a model.</summary>
    public T Model<T>()
        where T : JsonModel, IJsonModel<T> => T.ReadJson(ref this);

    /// <summary>Reads a list of models.</summary>
    public IReadOnlyList<T> Models<T>()
        where T : JsonModel, IJsonModel<T> => List<T, ModelFormat<T>>();

    /// <summary>Reads a list. A null where the items' format has none leaves a default in its place, and a deviation is noted.</summary>
    public IReadOnlyList<T> List<T, TFormat>()
        where TFormat : struct, IFormat<T>
    {
        Expect.Token(in _json, JsonTokenType.StartArray, "An array");
        var place = _place;
        var items = default(ItemBuffer<T>);
        for (Advance(); _json.TokenType != JsonTokenType.EndArray; Advance())
        {
            _place = place;
            items.Add(Element<T, TFormat>());
        }

        _place = place;
        return items.Take();
    }

    /// <summary>Reads an object as a map, in its order. A null where the values' format has none leaves a default in its place, and a deviation is noted.</summary>
    public IReadOnlyDictionary<string, T> Map<T, TFormat>()
        where TFormat : struct, IFormat<T>
    {
        Expect.Token(in _json, JsonTokenType.StartObject, "An object");
        var place = _place;
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        for (Advance(); _json.TokenType != JsonTokenType.EndObject; Advance())
        {
            var name = Unicode.String(in _json);
            Advance();
            _place = place;
            values[name] = Element<T, TFormat>();
        }

        _place = place;
        return values;
    }
}
