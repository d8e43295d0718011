using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Dovetail.Serialization.Internal;
using Dovetail.Validation;

namespace Dovetail.Serialization;

/// <summary>
/// Reads models and values from UTF-8 JSON text (RFC 8259) without reflection. Comments and trailing commas are refused. Of members of the same name the last counts, unless it is null.
/// Each reading method expects the reader to stand on the first token of a value, leaves it on the last one, and throws <see cref="JsonFormatException"/>
/// where the value is of another kind than the method's.
/// </summary>
public ref struct JsonReader
{
    private readonly JsonReadContext _context;
    private readonly JsonSource _source;
    private Utf8JsonReader _json;
    private ulong _place;

    /// <summary>Continues where another reader stands; without the source there are no paths to tell.</summary>
    internal JsonReader(scoped in Utf8JsonReader json, JsonReadContext context, JsonSource source = default)
    {
        _json = json;
        _context = context;
        _source = source;
    }

    /// <summary>The kind of token the reader stands on.</summary>
    public readonly JsonTokenType TokenType => _json.TokenType;

    /// <summary>Whether the reader stands on a null.</summary>
    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    internal readonly Utf8JsonReader Utf8 => _json;

    internal readonly bool IsStrict => _context.Strict;

    /// <summary>Reads a whole JSON text.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="context">How to read.</param>
    /// <exception cref="JsonFormatException">The text is malformed, is followed by more, or is of another kind; a null is, unless the format accepts it.</exception>
    public static T Read<T, TFormat>(ReadOnlySpan<byte> json, JsonReadContext context)
        where TFormat : struct, IFormat<T>
    {
        ArgumentNullException.ThrowIfNull(context);
        var source = new JsonSource(json);
        source.ExpectUtf8();
        return new JsonReader(source.Reader(context.MaxDepth), context, source).ReadText<T, TFormat>();
    }

    /// <inheritdoc cref="Read{T, TFormat}(ReadOnlySpan{byte}, JsonReadContext)"/>
    public static T Read<T, TFormat>(ReadOnlySequence<byte> json, JsonReadContext context)
        where TFormat : struct, IFormat<T>
    {
        using var joined = new JoinedBytes(json);
        return Read<T, TFormat>(joined.Span, context);
    }

    /// <summary>Begins an object; the cursor stands before its first member.</summary>
    /// <param name="members">The members that its description declares.</param>
    public readonly JsonMemberCursor BeginObject(JsonMembers members)
    {
        Expect.Token(in _json, JsonTokenType.StartObject, "An object");
        Demand(members.Own, members);
        return new JsonMemberCursor(members, _place);
    }

    /// <summary>
    /// Moves to the value of the next member. A null is passed over, unless the member takes any value or is unknown: the member keeps its default, and a
    /// deviation is noted where no null is promised. At the end of the object a deviation is noted for each required member that was not there.
    /// </summary>
    /// <returns>False at the end of the object.</returns>
    public bool NextMember(ref JsonMemberCursor members)
    {
        while (true)
        {
            Advance();
            if (_json.TokenType == JsonTokenType.EndObject)
            {
                End(in members);
                return false;
            }

            var index = Unicode.Find(in _json, members.Members.Names, members.Expected);
            if (index < 0)
            {
                members.Index = -1;
                members.Name = Unicode.String(in _json);
                _place = members.PlaceOf(members.Members.Count);
                Advance();
                return true;
            }

            members.Advance(index);
            _place = members.PlaceOf(index);
            Advance();
            if (_json.TokenType != JsonTokenType.Null || members.Members.Kind(index) == MemberKind.Any)
            {
                Demand(members.Members[index]);
                return true;
            }

            if (MemberKinds.PromisesValue(members.Members.Kind(index)))
            {
                Report(JsonDeviationKind.UnexpectedNull, _place, member: null);
            }
        }
    }

    /// <summary>Adds the value of an unknown member to the typed additional members read so far.</summary>
    /// <param name="read">The members read so far; null before the first one.</param>
    /// <param name="members">The cursor, on the unknown member.</param>
    /// <returns>The members read so far and this one.</returns>
    public IReadOnlyDictionary<string, T> Additional<T, TFormat>(IReadOnlyDictionary<string, T>? read, in JsonMemberCursor members)
        where TFormat : struct, IFormat<T>
    {
        var values = read as Dictionary<string, T> ?? new Dictionary<string, T>(StringComparer.Ordinal);
        values[members.Name] = Element<T, TFormat>();
        return values;
    }

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

    /// <summary>The text of a member of the object that the reader stands on and stays on: by it a base class finds its derived ones. Null where it is missing, or no string, number or boolean.</summary>
    /// <param name="name">The member's name on the wire.</param>
    public readonly string? Peek(ReadOnlySpan<byte> name) => _json.TokenType == JsonTokenType.StartObject ? JsonPeek.MemberText(_json, name) : null;

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
        List<T>? items = null;
        for (Advance(); _json.TokenType != JsonTokenType.EndArray; Advance())
        {
            _place = place;
            (items ??= []).Add(Element<T, TFormat>());
        }

        _place = place;
        return items ?? (IReadOnlyList<T>)[];
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

    /// <summary>Holds the value that the reader stands on to its constraint, where the client asks for that.</summary>
    internal readonly void Demand(Constraint? constraint, JsonMembers? members = null)
    {
        if (constraint is not null && _context.Validates)
        {
            ConstraintReport.Send(_json, _context, in _source, new DemandedValue(constraint, members, _place + 2));
        }
    }

    private T ReadText<T, TFormat>()
        where TFormat : struct, IFormat<T>
    {
        try
        {
            Advance();
            if (_json.TokenType == JsonTokenType.Null && !TFormat.AcceptsNull)
            {
                throw new JsonFormatException("The JSON text is null where a value is promised.", _json.TokenStartIndex);
            }

            var value = TFormat.Read(ref this);
            _ = _json.Read();
            return value;
        }
        catch (JsonException malformed) when (malformed is not JsonFormatException)
        {
            throw Expect.Malformed(malformed, _source.Offset(malformed.LineNumber ?? 0, malformed.BytePositionInLine ?? 0));
        }
    }

    private T Element<T, TFormat>()
        where TFormat : struct, IFormat<T>
    {
        if (_json.TokenType != JsonTokenType.Null || TFormat.AcceptsNull)
        {
            return TFormat.Read(ref this);
        }

        Report(JsonDeviationKind.UnexpectedNull, ~_place, member: null);
        return default!;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance()
    {
        if (!_json.Read())
        {
            throw new JsonFormatException("The JSON text ends in the middle of a value.", _json.BytesConsumed);
        }
    }

    private void End(in JsonMemberCursor members)
    {
        _place = members.Place;
        for (var index = members.NextMissing(0); index >= 0; index = members.NextMissing(index + 1))
        {
            Report(JsonDeviationKind.MissingMember, members.PlaceOf(index) + 1, members.Members.Name(index));
        }
    }

    private readonly void Report(JsonDeviationKind kind, ulong place, string? member) =>
        DeviationReport.Send(in _json, _context, in _source, new DeviationPlace(kind, place, member));
}
