namespace Dovetail.Serialization.Internal;

/// <summary>What stands for a value that did not come.</summary>
internal static class EmptyValue<T>
{
    /// <summary>
    /// Whether the default says that there is no value: a null, an open enumeration without text. That of a number, a boolean or a date would be one that nobody sent.
    /// </summary>
    public static bool IsNothing { get; } = default(T) is null || (typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(OpenEnum<>));
}
