using System.Numerics;
using System.Text.Json;
using Dovetail.Serialization.Internal;

namespace Dovetail.Serialization;

/// <summary>The kinds of members: a method each, and a second one where the value may be missing.</summary>
public readonly partial struct JsonWriter
{
    /// <summary>Writes a member.</summary>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void String(int member, string? value)
    {
        if (Begins(member, value is null))
        {
            StringValue(member, value!);
        }
    }

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
    public void HttpDate(int member, DateTimeOffset value) => Struct<DateTimeOffset, HttpDateFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void HttpDate(int member, DateTimeOffset? value) => Nullable<DateTimeOffset, HttpDateFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Guid(int member, Guid value) => Struct<Guid, GuidFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Guid(int member, Guid? value) => Nullable<Guid, GuidFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Uri(int member, Uri? value)
    {
        if (Begins(member, value is null))
        {
            UriValue(member, value!);
        }
    }

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
        where TNames : struct, IEnumNames<TEnum> => String(member, value.Text<TNames>());

    /// <inheritdoc cref="Enum{TEnum, TNames}(int, OpenEnum{TEnum})"/>
    public void Enum<TEnum, TNames>(int member, OpenEnum<TEnum>? value)
        where TEnum : struct, Enum
        where TNames : struct, IEnumNames<TEnum>
    {
        if (Begins(member, value is null))
        {
            Enum<TEnum, TNames>(member, value.GetValueOrDefault());
        }
    }

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

    /// <summary>Writes a member that is a class of any kind.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void ValueClass<T, TFormat>(int member, T? value)
        where T : class
        where TFormat : struct, IFormat<T> => Class<T, TFormat>(member, value);

    /// <summary>Writes a member that is a struct of any kind.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="member">Its place in the list of members.</param>
    /// <param name="value">Its value.</param>
    public void ValueStruct<T, TFormat>(int member, T value)
        where T : struct
        where TFormat : struct, IFormat<T> => Struct<T, TFormat>(member, value);

    /// <inheritdoc cref="ValueStruct{T, TFormat}(int, T)"/>
    public void ValueStruct<T, TFormat>(int member, T? value)
        where T : struct
        where TFormat : struct, IFormat<T> => Nullable<T, TFormat>(member, value);

    /// <inheritdoc cref="String(int, string?)"/>
    public void Model(int member, JsonModel? value)
    {
        if (Begins(member, value is null))
        {
            ModelValue(member, value!);
        }
    }

    /// <inheritdoc cref="String(int, string?)"/>
    public void Models(int member, IReadOnlyList<JsonModel>? value)
    {
        if (Begins(member, value is null))
        {
            ModelsValue(member, value!);
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
    public void Union(int member, Union? value)
    {
        if (Begins(member, value is null))
        {
            UnionValue(member, value!);
        }
    }

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
}
