namespace Dovetail.Generator.Emission;

/// <summary>
/// A static value that is made when it is first asked for: a property over a field, not an initializer. What is not called is not made, and can be trimmed away; and the
/// compiler binds initializers anew for analyzers, but bodies once. Two threads may each make one: nothing tells them apart.
/// </summary>
internal static class MadeOnce
{
    /// <summary>The line of the field.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="property">The property's name.</param>
    public static string Field(string type, string property) => $"private static {type}? {FieldName(property)};";

    /// <summary>What comes before the value's arguments: <c>private static T Name => s_name ??= new(</c>.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="property">The property's name.</param>
    public static string Property(string type, string property) => $"private static {type} {property} => {FieldName(property)} ??= new(";

    // Of ASCII alone: what begins the names of properties is a capital, so that no two of them share a field.
    private static string FieldName(string property) => property[0] is >= 'A' and <= 'Z' ? $"s_{(char)(property[0] | 0x20)}{property.Substring(1)}" : "s_" + property;
}
