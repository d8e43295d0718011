using Dovetail.Generator.Common;

namespace Dovetail.Generator.Surface;

/// <summary>One thing that callers of a client see: a line of its surface.</summary>
/// <param name="Key">What it is called: <c>IPetsClient.GetAsync</c>, <c>Pet.Name</c>. Overloads share one.</param>
/// <param name="Text">The name and its shape in C#: what is compared.</param>
/// <param name="Note">The operation or the text on the wire behind it, which no caller sees; empty where there is none.</param>
internal sealed record SurfaceLine(string Key, string Text, string Note)
{
    /// <summary>Stands between text and note; no C# has it.</summary>
    public const string NoteMark = " // ";

    /// <summary>The steps to its place in the document: <c>paths</c>, <c>/pets</c>, <c>get</c>. Empty where the line was read from a file.</summary>
    public EquatableArray<string> Way { get; init; } = [];

    /// <summary>The line as it stands in a file.</summary>
    public string Full => Note.Length == 0 ? Text : Text + NoteMark + Note;

    /// <summary>The method that the key names: it is that of all lines of an operation.</summary>
    public string Subject => Key.Split(' ')[0];

    /// <param name="key">What it is called.</param>
    /// <param name="shape">What follows the name.</param>
    /// <param name="note">Text of the document; it may hold anything.</param>
    /// <param name="way">Its place in the document.</param>
    public static SurfaceLine Of(string key, string shape, string note, IEnumerable<string> way) =>
        new(key, key + shape, OneLine(note)) { Way = way.ToEquatableArray() };

    private static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character)).Trim();
}
