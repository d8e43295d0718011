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
internal sealed class SpecScalar : SpecNode
{
    private string? _value;

    public SpecScalar(SpecText text, int start, int length, ScalarKind kind, string value)
        : base(text, start, length) => (Kind, _value) = (kind, value);

    private SpecScalar(SpecText text, int start, int length)
        : base(text, start, length) => Kind = ScalarKind.String;

    public ScalarKind Kind { get; }

    /// <summary>The unescaped string; for other kinds the canonical JSON text (<c>null</c>, <c>true</c>, <c>1.50</c>).</summary>
    public string Value => _value ??= Text.Content.Substring(Start + 1, Length - 2);

    /// <summary>A string that stands between its quotes as it is meant. Most are in examples and are never asked for: only those that are become texts of their own.</summary>
    public static SpecScalar Quoted(SpecText text, int start, int length) => new(text, start, length);

    /// <summary>The characters of a number or a boolean as a string.</summary>
    public SpecScalar AsWritten() => new(Text, Start, Length, ScalarKind.String, Text.Content.Substring(Start, Length).Trim());

    public override string ToString() => Value;
}
