namespace Dovetail.Serialization;

/// <summary>A format whose values also stand as plain text in paths, queries, headers and forms.</summary>
/// <typeparam name="T">The C# type.</typeparam>
public interface IScalarFormat<T> : IFormat<T>
{
    /// <summary>The value as text, independent of the current culture and not yet encoded for its place.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    static abstract string Text(T value);
}
