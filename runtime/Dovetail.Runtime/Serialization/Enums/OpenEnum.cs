using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Dovetail.Serialization;
using Dovetail.Serialization.Internal;

namespace Dovetail;

/// <summary>
/// A value of an enumeration that may grow: one of <typeparamref name="TEnum"/>, or a text that this version of the client does not know and that is sent back as it came.
/// The default is neither: it stands for a value that was promised and did not come.
/// </summary>
/// <typeparam name="TEnum">The known values.</typeparam>
/// <example><code>switch (pet.Status?.Known) { case PetStatus.Sold: …; default: … }</code></example>
[DebuggerDisplay("{ToString(),nq}")]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is an enumeration, one that may grow.")]
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Known and Unknown are the alternates.")]
[JsonConverter(typeof(OpenEnumConverter))]
public readonly struct OpenEnum<TEnum> : IEquatable<OpenEnum<TEnum>>, IOpenEnum
    where TEnum : struct, Enum
{
    private readonly int _ordinal;      // the known value's number plus one; 0 where there is none

    private OpenEnum(int ordinal, string? raw)
    {
        _ordinal = ordinal;
        Raw = raw;
    }

    /// <summary>The value; null where it is not a known one.</summary>
    public TEnum? Known => _ordinal == 0 ? null : Unsafe.BitCast<int, TEnum>(_ordinal - 1);

    /// <summary>The text on the wire; null for a value that was not read from there.</summary>
    public string? Raw { get; }

    JsonConverter IOpenEnum.Converter => new OpenEnumValueConverter<TEnum>();

    /// <summary>A known value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator OpenEnum<TEnum>(TEnum value) => new(Unsafe.BitCast<TEnum, int>(value) + 1, raw: null);

    /// <summary>Whether two values are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether both are the same known value, or the same unknown text.</returns>
    public static bool operator ==(OpenEnum<TEnum> left, OpenEnum<TEnum> right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(OpenEnum<TEnum> left, OpenEnum<TEnum> right) => !left.Equals(right);

    /// <summary>A value that this version of the client does not know.</summary>
    /// <param name="raw">The text on the wire.</param>
    /// <returns>The value.</returns>
    public static OpenEnum<TEnum> Unknown(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return new OpenEnum<TEnum>(0, raw);
    }

    /// <inheritdoc/>
    public bool Equals(OpenEnum<TEnum> other) =>
        _ordinal == other._ordinal && (_ordinal != 0 || string.Equals(Raw, other.Raw, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj switch
    {
        OpenEnum<TEnum> other => Equals(other),
        TEnum value => Equals(value),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => _ordinal != 0 || Raw is null ? _ordinal : string.GetHashCode(Raw, StringComparison.Ordinal);

    /// <summary>The text on the wire where it is known, else the name of the member.</summary>
    /// <returns>The text; empty for the default.</returns>
    public override string ToString() => Raw ?? Known?.ToString() ?? "";

    internal static OpenEnum<TEnum> Read(int index, string raw) => new(index + 1, raw);

    /// <summary>The text on the wire; null for the default, which has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is a number that the enumeration does not have.</exception>
    internal string? Text<TNames>()
        where TNames : struct, IEnumNames<TEnum> => _ordinal == 0 || Raw is not null ? Raw : Text(EnumReader<TEnum, TNames>.WireNames);

    /// <inheritdoc cref="Text{TNames}"/>
    /// <param name="names">The values on the wire, in the order of the members.</param>
    internal string? Text(string[] names)
    {
        if (_ordinal == 0 || Raw is not null)
        {
            return Raw;
        }

        return (uint)(_ordinal - 1) < (uint)names.Length
            ? names[_ordinal - 1]
            : throw new ArgumentOutOfRangeException(typeof(TEnum).Name, Known, "The value is not a member of the enumeration.");
    }
}
