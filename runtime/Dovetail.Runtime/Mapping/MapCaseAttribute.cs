namespace Dovetail;

/// <summary>
/// Says of a method between two enumerations which value becomes which, where their names differ.
/// <code>[MapCase("on_hold", nameof(MyStatus.Paused)), MapCase("*", nameof(MyStatus.Other))]</code>
/// </summary>
/// <param name="source">The value, by its C# name or its text on the wire; <c>*</c> for every other, unknown ones among them.</param>
/// <param name="target">What it becomes.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class MapCaseAttribute(string source, string target) : Attribute
{
    /// <summary>The value.</summary>
    public string Source { get; } = source;

    /// <summary>What it becomes.</summary>
    public string Target { get; } = target;
}
