namespace Dovetail.Serialization;

/// <summary>Says of an enumeration of strings what its values are on the wire, for who comes to it without its model: <see cref="System.Text.Json.JsonSerializer"/>.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
/// <typeparam name="TNames">Its wire values.</typeparam>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class EnumNamesAttribute<TEnum, TNames> : EnumNamesAttribute
    where TEnum : struct, Enum
    where TNames : struct, IEnumNames<TEnum>
{
    internal override string[] Names => TNames.Names;
}
