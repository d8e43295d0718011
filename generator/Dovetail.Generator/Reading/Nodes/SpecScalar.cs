namespace Dovetail.Generator.Reading.Nodes;

internal enum ScalarKind
{
    Null,
    True,
    False,
    Number,
    String,
}

/// <summary>A scalar. A number keeps the text it was written as, so that no digit is lost.</summary>
internal sealed class SpecScalar(SpecText text, int start, int length, ScalarKind kind, string value) : SpecNode(text, start, length)
{
    public ScalarKind Kind { get; } = kind;

    /// <summary>The unescaped string; for other kinds the canonical JSON text (<c>null</c>, <c>true</c>, <c>1.50</c>).</summary>
    public string Value { get; } = value;

    /// <summary>The characters of a number or a boolean as a string.</summary>
    public SpecScalar AsWritten() => new(Text, Start, Length, ScalarKind.String, Text.Content.Substring(Start, Length).Trim());

    public override string ToString() => Value;
}
