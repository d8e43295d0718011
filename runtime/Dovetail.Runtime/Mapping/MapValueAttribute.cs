namespace Dovetail;

/// <summary>A member of the target that is always the same.</summary>
/// <param name="target">The member, by its C# name or its JSON name.</param>
/// <param name="value">The value: a constant of its type; for an enumeration of a document, the text on the wire.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class MapValueAttribute(string target, object? value) : Attribute
{
    /// <summary>The member.</summary>
    public string Target { get; } = target;

    /// <summary>The value.</summary>
    public object? Value { get; } = value;
}
