namespace Dovetail.Serialization;

/// <summary>Says of an enumeration of strings what its values are on the wire: see <see cref="EnumNamesAttribute{TEnum, TNames}"/>.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public abstract class EnumNamesAttribute : Attribute
{
    private protected EnumNamesAttribute()
    {
    }

    internal abstract string[] Names { get; }
}
