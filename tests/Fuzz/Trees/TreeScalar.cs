namespace Dovetail.Fuzz.Trees;

/// <summary>A scalar. Immutable.</summary>
/// <param name="text">The string; for other kinds the JSON text, which need not be a legal one.</param>
internal sealed class TreeScalar(string text, bool isString) : Tree
{
    public string Text { get; } = text;

    public bool IsString { get; } = isString;

    public override int Count => 0;

    public override Tree this[int index]
    {
        get => throw new ArgumentOutOfRangeException(nameof(index));
        set => throw new ArgumentOutOfRangeException(nameof(index));
    }

    public override void RemoveAt(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    public override Tree Copy() => this;
}
