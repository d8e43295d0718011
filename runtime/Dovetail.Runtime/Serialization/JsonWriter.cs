using System.Buffers;
using System.Numerics;
using System.Text.Json;
using Dovetail.Serialization.Internal;
using Dovetail.Validation;

namespace Dovetail.Serialization;

/// <summary>
/// Writes models and values as UTF-8 JSON text (RFC 8259) without reflection. The methods write a member of the object at hand, see <see cref="Of"/>: nothing where the value is null,
/// unless it is written <see cref="WithNull"/>.
/// </summary>
public readonly struct JsonWriter
{
    private readonly JsonWriteContext? _context;
    private readonly JsonMembers? _members;
    private readonly int _start;
    private readonly bool _writesNull;

    /// <summary>Creates a writer.</summary>
    /// <param name="utf8">The writer below.</param>
    public JsonWriter(Utf8JsonWriter utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        Utf8 = utf8;
    }

    private JsonWriter(Utf8JsonWriter utf8, JsonWriteContext? context)
    {
        Utf8 = utf8;
        _context = context;
    }

    private JsonWriter(JsonWriter writer, JsonMembers? members, int start, bool writesNull)
    {
        Utf8 = writer.Utf8;
        _context = writer._context;
        _members = members;
        _start = start;
        _writesNull = writesNull;
    }

    /// <summary>The writer below: formats write their values to it.</summary>
    public Utf8JsonWriter Utf8 { get; }

    /// <summary>The same writer, but one that writes a null as null: for members that are required and may be null.</summary>
    public JsonWriter WithNull => WithNullIf(writesNull: true);

    /// <summary>The same writer outside of any object.</summary>
    internal JsonWriter Bare => new(Utf8, _context);

    internal bool DropsUnknownMembers => _context is { DropsUnknownMembers: true };

    /// <summary>The same writer, for the members of an object: they are written by their place in the list.</summary>
    /// <param name="members">The list.</param>
    public JsonWriter Of(JsonMembers members)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (_context is null)
        {
            return new(this, members, start: 0, writesNull: false);
        }

        _context.Note(members, Utf8);
        return new(this, members, JsonWriteContext.Position(Utf8) - 1, writesNull: false);
    }

    /// <summary>The same writer, but one that may write a null as null: for members that are required, may be null and are set by servers only.</summary>
    /// <param name="writesNull">Whether it does.</param>
    /// <returns>The writer.</returns>
    public JsonWriter WithNullIf(bool writesNull) => new(this, _members, _start, writesNull);

    /// <summary>Writes a whole JSON text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="output">Takes the text.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">A value that JSON does not have: an infinity, NaN.</exception>
    /// <exception cref="InvalidOperationException">The value nests deeper than 1,000 levels.</exception>
    public static void Write<T, TFormat>(IBufferWriter<byte> output, T value)
        where TFormat : struct, IFormat<T> => Write<T, TFormat>(output, value, context: null);

    /// <summary>The same for a request, whose context may sanitize it, and takes note of what is to be checked.</summary>
    internal static void Write<T, TFormat>(IBufferWriter<byte> output, T value, JsonWriteContext? context)
        where TFormat : struct, IFormat<T>
    {
        var json = CachedJsonWriter.Take(output);
        try
        {
            TFormat.Write(new JsonWriter(json, context), value);
            json.Flush();
        }
        finally
        {
            CachedJsonWriter.Return(json);
        }
    }

    /// <summary>Writes a member.</summary>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void String(int member, string? value) => Class<string, StringFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Boolean(int member, bool value) => Struct<bool, BooleanFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Boolean(int member, bool? value) => Nullable<bool, BooleanFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Int32(int member, int value) => Struct<int, Int32Format>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Int32(int member, int? value) => Nullable<int, Int32Format>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Int64(int member, long value) => Struct<long, Int64Format>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Int64(int member, long? value) => Nullable<long, Int64Format>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void UInt64(int member, ulong value) => Struct<ulong, UInt64Format>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void UInt64(int member, ulong? value) => Nullable<ulong, UInt64Format>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Single(int member, float value) => Struct<float, SingleFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Single(int member, float? value) => Nullable<float, SingleFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Double(int member, double value) => Struct<double, DoubleFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Double(int member, double? value) => Nullable<double, DoubleFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Decimal(int member, decimal value) => Struct<decimal, DecimalFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Decimal(int member, decimal? value) => Nullable<decimal, DecimalFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void BigInteger(int member, BigInteger value) => Struct<BigInteger, BigIntegerFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void BigInteger(int member, BigInteger? value) => Nullable<BigInteger, BigIntegerFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Date(int member, DateOnly value) => Struct<DateOnly, DateFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Date(int member, DateOnly? value) => Nullable<DateOnly, DateFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Time(int member, TimeOnly value) => Struct<TimeOnly, TimeFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Time(int member, TimeOnly? value) => Nullable<TimeOnly, TimeFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void DateTime(int member, DateTimeOffset value) => Struct<DateTimeOffset, DateTimeFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void DateTime(int member, DateTimeOffset? value) => Nullable<DateTimeOffset, DateTimeFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void UnixTime(int member, DateTimeOffset value) => Struct<DateTimeOffset, UnixTimeFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void UnixTime(int member, DateTimeOffset? value) => Nullable<DateTimeOffset, UnixTimeFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Guid(int member, Guid value) => Struct<Guid, GuidFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Guid(int member, Guid? value) => Nullable<Guid, GuidFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Uri(int member, Uri? value) => Class<Uri, UriFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Bytes(int member, byte[]? value) => Class<byte[], BytesFormat>(member, value);

    /// <summary>Writes a member of any kind; one that is undefined is not written.</summary>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void Json(int member, JsonElement value) =>
        Nullable<JsonElement, JsonFormat>(member, value.ValueKind == JsonValueKind.Undefined ? null : value);

    /// <inheritdoc cref="Json(int, JsonElement)"/>
    public void Json(int member, JsonElement? value) => Json(member, value.GetValueOrDefault());

    /// <summary>Writes a member that is an open enumeration; the default, which stands for no value, is written like a null.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <typeparam name="TNames">Its wire values.</typeparam>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void Enum<TEnum, TNames>(int member, OpenEnum<TEnum> value)
        where TEnum : struct, Enum
        where TNames : struct, IEnumNames<TEnum> => Class<string, StringFormat>(member, value.Text<TNames>());

    /// <inheritdoc cref="Enum{TEnum, TNames}(int, OpenEnum{TEnum})"/>
    public void Enum<TEnum, TNames>(int member, OpenEnum<TEnum>? value)
        where TEnum : struct, Enum
        where TNames : struct, IEnumNames<TEnum> => Enum<TEnum, TNames>(member, value.GetValueOrDefault());

    /// <summary>Writes a member that is a closed enumeration.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <typeparam name="TNames">Its wire values.</typeparam>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void ClosedEnum<TEnum, TNames>(int member, TEnum value)
        where TEnum : struct, Enum
        where TNames : struct, IEnumNames<TEnum> => Struct<TEnum, ClosedEnumFormat<TEnum, TNames>>(member, value);

    /// <inheritdoc cref="ClosedEnum{TEnum, TNames}(int, TEnum)"/>
    public void ClosedEnum<TEnum, TNames>(int member, TEnum? value)
        where TEnum : struct, Enum
        where TNames : struct, IEnumNames<TEnum> => Nullable<TEnum, ClosedEnumFormat<TEnum, TNames>>(member, value);

    /// <summary>Writes a member that is an enumeration of integers.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void IntegerEnum<TEnum>(int member, TEnum value)
        where TEnum : struct, Enum => Struct<TEnum, IntegerEnumFormat<TEnum>>(member, value);

    /// <inheritdoc cref="IntegerEnum{TEnum}(int, TEnum)"/>
    public void IntegerEnum<TEnum>(int member, TEnum? value)
        where TEnum : struct, Enum => Nullable<TEnum, IntegerEnumFormat<TEnum>>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Model(int member, JsonModel? value)
    {
        if (Begin(member, value is null))
        {
            ValueWriter.Model(Bare, value);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void Models(int member, IReadOnlyList<JsonModel>? value)
    {
        if (Begin(member, value is null))
        {
            ValueWriter.Models(Bare, value!);
        }
    }

    /// <summary>Writes a member that is a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TFormat">Their format.</typeparam>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void List<T, TFormat>(int member, IReadOnlyList<T>? value)
        where TFormat : struct, IFormat<T> => Class<IReadOnlyList<T>, ListFormat<T, TFormat>>(member, value);

    /// <summary>Writes a member that is a map.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TFormat">Their format.</typeparam>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void Map<T, TFormat>(int member, IReadOnlyDictionary<string, T>? value)
        where TFormat : struct, IFormat<T> => Class<IReadOnlyDictionary<string, T>, MapFormat<T, TFormat>>(member, value);

    /// <summary>Writes a member that is a union.</summary>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void Union(int member, Union? value) => Class<Union, AnyUnionFormat>(member, value);

    /// <summary>Writes a member that may be absent, null or a value.</summary>
    /// <typeparam name="T">The type of the value, nullable.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void Optional<T, TFormat>(int member, Optional<T> value)
        where TFormat : struct, IFormat<T>
    {
        if (value.IsPresent)
        {
            BeginValue(member);
            TFormat.Write(Bare, value.Value);
        }
    }

    /// <summary>Writes typed additional members. Their names must not be those of declared members.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TFormat">Their format.</typeparam>
    /// <param name="values">The members; null for none.</param>
    public void Additional<T, TFormat>(IReadOnlyDictionary<string, T>? values)
        where TFormat : struct, IFormat<T>
    {
        if (values is not null)
        {
            ValueWriter.Members<T, TFormat>(Bare, values);
        }
    }

    /// <summary>Writes a text as a value.</summary>
    internal void Text(string? value) => Utf8.WriteStringValue(value is null || _context is null ? value : _context.Sanitize(value));

    /// <summary>Notes what the description demands of the value that is written next.</summary>
    internal void Demand(Constraint? constraint) => _context?.Note(constraint, Utf8);

    private void Struct<T, TFormat>(int member, T value)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        BeginValue(member);
        TFormat.Write(this, value);
    }

    private void Nullable<T, TFormat>(int member, T? value)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        if (Begin(member, value is null))
        {
            TFormat.Write(Bare, value.GetValueOrDefault());
        }
    }

    private void Class<T, TFormat>(int member, T? value)
        where T : class
        where TFormat : struct, IFormat<T>
    {
        if (Begin(member, value is null))
        {
            TFormat.Write(Bare, value!);
        }
    }

    /// <summary>Writes the name where the member is written at all, and the null where that is its value. True where a value is to follow.</summary>
    private bool Begin(int member, bool isNull)
    {
        if (!isNull)
        {
            BeginValue(member);
        }
        else if (_writesNull)
        {
            Utf8.WriteNull(_members!.Encoded(member));
        }
        else if (_context is not null && _members!.MustBeSent(member))
        {
            _context.NoteMissing(_members.Name(member), _start);
        }

        return !isNull;
    }

    private void BeginValue(int member)
    {
        Utf8.WritePropertyName(_members!.Encoded(member));
        _context?.Note(_members[member], Utf8);
    }
}
