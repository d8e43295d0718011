using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Dovetail.Serialization.Internal;
using Dovetail.Validation;

namespace Dovetail.Serialization;

/// <summary>
/// Reads models and values from UTF-8 JSON text (RFC 8259) without reflection. Comments and trailing commas are refused. Of members of the same name the last counts, unless
/// it is null. Each reading method expects the reader to stand on the first token of a value, leaves it on the last one, and throws <see cref="JsonFormatException"/> where
/// the value is of another kind than the method's.
/// </summary>
public ref partial struct JsonReader
{
    private readonly JsonReadContext _context;
    private readonly JsonSource _source;
    private readonly PatternBudget? _budget;
    private Utf8JsonReader _json;
    private ulong _place;

    /// <summary>Continues where another reader stands; without the source there are no paths to tell.</summary>
    internal JsonReader(scoped in Utf8JsonReader json, JsonReadContext context, JsonSource source = default)
    {
        _json = json;
        _context = context;
        _source = source;
        _budget = context.Validates ? new PatternBudget() : null;
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
    /// deviation is noted where no null is promised. One that is not always written as null is handed on like an unknown member, which keeps it for the way back. At the
    /// end of the object a deviation is noted for each required member that was not there.
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

            if (members.Members.Kind(index) != MemberKind.RequiredNullable)
            {
                // What was null and not absent goes back like that: it is kept where unknown members are.
                (members.Index, members.Name) = (JsonMemberCursor.KnownNull, members.Members.Name(index));
                return true;
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
        if (members.IsKnownNull)
        {
            return read!;
        }

        var values = read as Dictionary<string, T> ?? new Dictionary<string, T>(StringComparer.Ordinal);
        values[members.Name] = Element<T, TFormat>();
        return values;
    }

    /// <summary>Holds the value that the reader stands on to its constraint, where the client asks for that.</summary>
    internal readonly void Demand(Constraint? constraint, JsonMembers? members = null)
    {
        if (constraint is not null && _context.Validates)
        {
            ConstraintReport.Send(_json, _context, in _source, new DemandedValue(constraint, members, _place + 2, _budget!));
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
        where TFormat : struct, IFormat<T> => _json.TokenType != JsonTokenType.Null || TFormat.AcceptsNull ? TFormat.Read(ref this) : NoElement<T>();

    // Apart, so that each level of nesting takes less stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly T NoElement<T>()
    {
        Report(JsonDeviationKind.UnexpectedNull, ~_place, member: null);
        return EmptyValue<T>.IsNothing
            ? default!
            : throw new JsonFormatException("A null stands among values that can not be null.", _json.TokenStartIndex);
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
