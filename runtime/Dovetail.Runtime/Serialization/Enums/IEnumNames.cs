namespace Dovetail.Serialization;

/// <summary>The wire values of a string enumeration.</summary>
/// <typeparam name="TEnum">An enumeration over <see cref="int"/> whose members count from zero.</typeparam>
public interface IEnumNames<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>The wire value of each member, in the order of the members. Asked for once, and kept.</summary>
    static abstract string[] Names { get; }
}
