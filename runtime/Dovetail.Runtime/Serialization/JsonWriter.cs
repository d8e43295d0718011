using System.Buffers;
using System.Numerics;
using System.Text.Json;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>
/// Writes models and values as UTF-8 JSON text (RFC 8259) without reflection. The methods write a member of the object at hand: nothing where the value is null,
/// unless it is written <see cref="WithNull"/>.
/// </summary>
public readonly struct JsonWriter
{
    private readonly bool _writesNull;

    /// <summary>Creates a writer.</summary>
    /// <param name="utf8">The writer below.</param>
    public JsonWriter(Utf8JsonWriter utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        Utf8 = utf8;
    }

    private JsonWriter(Utf8JsonWriter utf8, bool writesNull)
    {
        Utf8 = utf8;
        _writesNull = writesNull;
    }

    /// <summary>The writer below: formats write their values to it.</summary>
    public Utf8JsonWriter Utf8 { get; }

    /// <summary>The same writer, but one that writes a null as null: for members that are required and may be null.</summary>
    public JsonWriter WithNull => new(Utf8, writesNull: true);

    private JsonWriter Bare => new(Utf8);

    /// <summary>Writes a whole JSON text.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="output">Takes the text.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">A value that JSON does not have: an infinity, NaN.</exception>
    /// <exception cref="InvalidOperationException">The value nests deeper than 1,000 levels.</exception>
    public static void Write<T, TFormat>(IBufferWriter<byte> output, T value)
        where TFormat : struct, IFormat<T>
    {
        var json = CachedJsonWriter.Take(output);
        try
        {
            TFormat.Write(new JsonWriter(json), value);
            json.Flush();
        }
        finally
        {
            CachedJsonWriter.Return(json);
        }
    }

    /// <summary>Writes a member.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">Its value.</param>
    public void String(ReadOnlySpan<byte> name, string? value) => Class<string, StringFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Boolean(ReadOnlySpan<byte> name, bool value) => Struct<bool, BooleanFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Boolean(ReadOnlySpan<byte> name, bool? value) => Nullable<bool, BooleanFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Int32(ReadOnlySpan<byte> name, int value) => Struct<int, Int32Format>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Int32(ReadOnlySpan<byte> name, int? value) => Nullable<int, Int32Format>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Int64(ReadOnlySpan<byte> name, long value) => Struct<long, Int64Format>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Int64(ReadOnlySpan<byte> name, long? value) => Nullable<long, Int64Format>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void UInt64(ReadOnlySpan<byte> name, ulong value) => Struct<ulong, UInt64Format>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void UInt64(ReadOnlySpan<byte> name, ulong? value) => Nullable<ulong, UInt64Format>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Single(ReadOnlySpan<byte> name, float value) => Struct<float, SingleFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Single(ReadOnlySpan<byte> name, float? value) => Nullable<float, SingleFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Double(ReadOnlySpan<byte> name, double value) => Struct<double, DoubleFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Double(ReadOnlySpan<byte> name, double? value) => Nullable<double, DoubleFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Decimal(ReadOnlySpan<byte> name, decimal value) => Struct<decimal, DecimalFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Decimal(ReadOnlySpan<byte> name, decimal? value) => Nullable<decimal, DecimalFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void BigInteger(ReadOnlySpan<byte> name, BigInteger value) => Struct<BigInteger, BigIntegerFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void BigInteger(ReadOnlySpan<byte> name, BigInteger? value) => Nullable<BigInteger, BigIntegerFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Date(ReadOnlySpan<byte> name, DateOnly value) => Struct<DateOnly, DateFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Date(ReadOnlySpan<byte> name, DateOnly? value) => Nullable<DateOnly, DateFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Time(ReadOnlySpan<byte> name, TimeOnly value) => Struct<TimeOnly, TimeFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Time(ReadOnlySpan<byte> name, TimeOnly? value) => Nullable<TimeOnly, TimeFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void DateTime(ReadOnlySpan<byte> name, DateTimeOffset value) => Struct<DateTimeOffset, DateTimeFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void DateTime(ReadOnlySpan<byte> name, DateTimeOffset? value) => Nullable<DateTimeOffset, DateTimeFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Guid(ReadOnlySpan<byte> name, Guid value) => Struct<Guid, GuidFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Guid(ReadOnlySpan<byte> name, Guid? value) => Nullable<Guid, GuidFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Uri(ReadOnlySpan<byte> name, Uri? value) => Class<Uri, UriFormat>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Bytes(ReadOnlySpan<byte> name, byte[]? value) => Class<byte[], BytesFormat>(name, value);

    /// <summary>Writes a member of any kind; one that is undefined is not written.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">Its value.</param>
    public void Json(ReadOnlySpan<byte> name, JsonElement value) =>
        Nullable<JsonElement, JsonFormat>(name, value.ValueKind == JsonValueKind.Undefined ? null : value);

    /// <inheritdoc cref="Json(ReadOnlySpan{byte}, JsonElement)"/>
    public void Json(ReadOnlySpan<byte> name, JsonElement? value) => Json(name, value.GetValueOrDefault());

    /// <summary>Writes a member that is an open enumeration; the default, which stands for no value, is written like a null.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <typeparam name="TNames">Its wire values.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">Its value.</param>
    public void Enum<TEnum, TNames>(ReadOnlySpan<byte> name, OpenEnum<TEnum> value)
        where TEnum : struct, Enum
        where TNames : struct, IEnumNames<TEnum> => Class<string, StringFormat>(name, value.Text<TNames>());

    /// <inheritdoc cref="Enum{TEnum, TNames}(ReadOnlySpan{byte}, OpenEnum{TEnum})"/>
    public void Enum<TEnum, TNames>(ReadOnlySpan<byte> name, OpenEnum<TEnum>? value)
        where TEnum : struct, Enum
        where TNames : struct, IEnumNames<TEnum> => Enum<TEnum, TNames>(name, value.GetValueOrDefault());

    /// <summary>Writes a member that is a closed enumeration.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <typeparam name="TNames">Its wire values.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">Its value.</param>
    public void ClosedEnum<TEnum, TNames>(ReadOnlySpan<byte> name, TEnum value)
        where TEnum : struct, Enum
        where TNames : struct, IEnumNames<TEnum> => Struct<TEnum, ClosedEnumFormat<TEnum, TNames>>(name, value);

    /// <inheritdoc cref="ClosedEnum{TEnum, TNames}(ReadOnlySpan{byte}, TEnum)"/>
    public void ClosedEnum<TEnum, TNames>(ReadOnlySpan<byte> name, TEnum? value)
        where TEnum : struct, Enum
        where TNames : struct, IEnumNames<TEnum> => Nullable<TEnum, ClosedEnumFormat<TEnum, TNames>>(name, value);

    /// <summary>Writes a member that is an enumeration of integers.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">Its value.</param>
    public void IntegerEnum<TEnum>(ReadOnlySpan<byte> name, TEnum value)
        where TEnum : struct, Enum => Struct<TEnum, IntegerEnumFormat<TEnum>>(name, value);

    /// <inheritdoc cref="IntegerEnum{TEnum}(ReadOnlySpan{byte}, TEnum)"/>
    public void IntegerEnum<TEnum>(ReadOnlySpan<byte> name, TEnum? value)
        where TEnum : struct, Enum => Nullable<TEnum, IntegerEnumFormat<TEnum>>(name, value);

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Model(ReadOnlySpan<byte> name, JsonModel? value)
    {
        if (Begin(name, value is null))
        {
            ValueWriter.Model(Bare, value);
        }
    }

    /// <inheritdoc cref="String(ReadOnlySpan{byte}, string?)"/>
    public void Models(ReadOnlySpan<byte> name, IReadOnlyList<JsonModel>? value)
    {
        if (Begin(name, value is null))
        {
            ValueWriter.Models(Bare, value!);
        }
    }

    /// <summary>Writes a member that is a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TFormat">Their format.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">Its value.</param>
    public void List<T, TFormat>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value)
        where TFormat : struct, IFormat<T> => Class<IReadOnlyList<T>, ListFormat<T, TFormat>>(name, value);

    /// <summary>Writes a member that is a map.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TFormat">Their format.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">Its value.</param>
    public void Map<T, TFormat>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? value)
        where TFormat : struct, IFormat<T> => Class<IReadOnlyDictionary<string, T>, MapFormat<T, TFormat>>(name, value);

    /// <summary>Writes a member that is a union.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">Its value.</param>
    public void Union(ReadOnlySpan<byte> name, Union? value) => Class<Union, AnyUnionFormat>(name, value);

    /// <summary>Writes a member that may be absent, null or a value.</summary>
    /// <typeparam name="T">The type of the value, nullable.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="value">Its value.</param>
    public void Optional<T, TFormat>(ReadOnlySpan<byte> name, Optional<T> value)
        where TFormat : struct, IFormat<T>
    {
        if (value.IsPresent)
        {
            Utf8.WritePropertyName(name);
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

    private void Struct<T, TFormat>(ReadOnlySpan<byte> name, T value)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        Utf8.WritePropertyName(name);
        TFormat.Write(this, value);
    }

    private void Nullable<T, TFormat>(ReadOnlySpan<byte> name, T? value)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        if (Begin(name, value is null))
        {
            TFormat.Write(Bare, value.GetValueOrDefault());
        }
    }

    private void Class<T, TFormat>(ReadOnlySpan<byte> name, T? value)
        where T : class
        where TFormat : struct, IFormat<T>
    {
        if (Begin(name, value is null))
        {
            TFormat.Write(Bare, value!);
        }
    }

    /// <summary>Writes the name where the member is written at all, and the null where that is its value. True where a value is to follow.</summary>
    private bool Begin(ReadOnlySpan<byte> name, bool isNull)
    {
        if (!isNull)
        {
            Utf8.WritePropertyName(name);
        }
        else if (_writesNull)
        {
            Utf8.WriteNull(name);
        }

        return !isNull;
    }
}
