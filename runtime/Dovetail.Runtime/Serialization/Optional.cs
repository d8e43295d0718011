using System.Diagnostics.CodeAnalysis;

namespace Dovetail;

/// <summary>
/// A member that may be absent, null or a value: in what changes a thing, absent leaves it as it is and null clears it. The default is absent; null and values convert:
/// <code>new ProductPatch { Description = null, Price = 9.90m }      // the title is not sent</code>
/// </summary>
/// <typeparam name="T">The type of the value, nullable.</typeparam>
[SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "It is what the thing is called.")]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Creates a member that is there.</summary>
    /// <param name="value">The value, or null.</param>
    public Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>Whether the member is there, as null or as a value.</summary>
    public bool IsPresent { get; }

    /// <summary>The value or null of a member that is there; null, or the type's default, of one that is absent.</summary>
    public T Value => _value;

    /// <summary>A member that is there.</summary>
    /// <param name="value">The value, or null.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both are there with equal values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one is absent and the other is not, or their values differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsPresent, _value);

    /// <summary>The value's text; empty for null and for absent.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value?.ToString() ?? "";
}
