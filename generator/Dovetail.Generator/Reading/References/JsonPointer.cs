using System.Globalization;
using Dovetail.Generator.Common;

namespace Dovetail.Generator.Reading.References;

/// <summary>A JSON pointer (RFC 6901), step by step. It becomes a text only where someone asks: a document has a hundred thousand places.</summary>
internal sealed class JsonPointer
{
    public static readonly JsonPointer Root = new(null, null, 0);

    private readonly string? _name;
    private readonly int _index;

    private JsonPointer(JsonPointer? parent, string? name, int index)
    {
        Parent = parent;
        _name = name;
        _index = index;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    /// <summary>Null for the root.</summary>
    public JsonPointer? Parent { get; }

    /// <summary>The number of steps from the root.</summary>
    public int Depth { get; }

    /// <summary>The last step, unescaped: a key, or the number of an item.</summary>
    public string Token => _name ?? _index.ToString(CultureInfo.InvariantCulture);

    public JsonPointer Append(string name) => new(this, name, 0);

    public JsonPointer Append(int index) => new(this, null, index);

    /// <summary>The steps of a pointer that is given as text.</summary>
    public static IEnumerable<string> Tokens(string pointer) => pointer.Split('/').Skip(1).Select(PointerText.Unescape);

    /// <summary>The steps from the root, unescaped.</summary>
    public IReadOnlyCollection<string> Tokens()
    {
        var tokens = new Stack<string>();
        for (var step = this; step.Parent is not null; step = step.Parent)
        {
            tokens.Push(step.Token);
        }

        return tokens;
    }

    /// <summary>The hash of a text that ends with the pointer, without making it.</summary>
    /// <param name="before">The hash of what stands before it.</param>
    public uint Hash(uint before) =>
        Parent is null ? before : StableHash.Append(StableHash.Append(Parent.Hash(before), "/"), PointerText.Escape(Token));

    public override string ToString() => string.Concat(Tokens().Select(token => "/" + PointerText.Escape(token)));
}
