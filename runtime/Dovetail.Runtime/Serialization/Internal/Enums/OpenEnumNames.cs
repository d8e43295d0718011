using System.Reflection;

namespace Dovetail.Serialization.Internal;

/// <summary>The wire values of an enumeration where nothing but the enumeration is known.</summary>
internal static class OpenEnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static string[]? s_names;

    /// <summary>The values in the order of the members; null where neither an attribute nor a model has said them yet.</summary>
    public static string[]? Names => s_names ??= typeof(TEnum).GetCustomAttribute<EnumNamesAttribute>()?.Names;

    public static string[] Tell(string[] names) => s_names = names;
}
