using Dovetail.Generator.Reading.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dovetail.Generator.Reading.Yaml;

/// <summary>Builds nodes of the events of YamlDotNet's parser. Iterative; an alias is the node of its anchor, not a copy.</summary>
/// <param name="text">The text.</param>
/// <param name="repeatedKeys">Receives the keys that stand in their mapping already.</param>
/// <param name="cancellationToken">Honoured while parsing.</param>
internal sealed class YamlNodeReader(SpecText text, List<SpecKey> repeatedKeys, CancellationToken cancellationToken)
{
    private readonly NodeParts _parts = new(text, repeatedKeys);
    private readonly Stack<NodeFrame> _open = new();
    private readonly Dictionary<string, (SpecNode Node, long Size)> _anchors = new(StringComparer.Ordinal);
    private SpecNode? _root;
    private readonly int _marks = text.Content.Length - text.Content.TrimStart('\uFEFF').Length;
    private bool _isMasked;
    private bool _isRepaired;

    /// <summary>Where a second document begins, which is not read; null where there is one only. Known once the first is read.</summary>
    public int? Further { get; private set; }

    public SpecNode Read()
    {
        try
        {
            return Parse(text.Content);
        }
        catch (YamlException exception)
        {
            // YamlDotNet refuses a block scalar that starts with a line of blanks alone, which YAML allows: empty such lines and try again.
            return BlankLines.TryEmpty(text.Content) is { } emptied ? Retry(emptied) : throw Error(exception);
        }
    }

    private SpecNode Retry(string content)
    {
        _isRepaired = true;
        try
        {
            return Parse(content);
        }
        catch (YamlException exception)
        {
            throw Error(exception);
        }
    }

    private SpecNode Parse(string content)
    {
        _open.Clear();
        _parts.Clear();
        _anchors.Clear();
        _root = null;
        var masked = ForeignBreaks.Mask(content);
        _isMasked = !ReferenceEquals(masked, content);
        var parser = new Parser(new StringReader(masked.TrimStart('\uFEFF')));
        while (_root is null && MoveNext(parser))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Take(parser.Current!);
        }

        Further = _root is null ? null : FindFurther(parser);
        return _root ?? throw new SpecSyntaxException("an empty document", 0);
    }

    /// <summary>What follows the first document need not even be YAML.</summary>
    private int? FindFurther(Parser parser)
    {
        try
        {
            while (MoveNext(parser))
            {
                if (parser.Current is DocumentStart start)
                {
                    return Offset(start.Start);
                }
            }
        }
        catch (YamlException exception)
        {
            return Offset(exception.Start);
        }

        return null;
    }

    private void Take(ParsingEvent current)
    {
        switch (current)
        {
            case MappingStart mapping:
                Open(mapping, isMapping: true);
                break;
            case SequenceStart sequence:
                Open(sequence, isMapping: false);
                break;
            case MappingEnd or SequenceEnd:
                var frame = _open.Pop();
                Add(MergeKeys.Apply(frame.Close(EndOf(frame, current)), text), frame.Anchor, frame.Size, current);
                break;
            case Scalar scalar:
                Add(ReadScalar(scalar), AnchorOf(scalar), 1, current);
                break;
            case AnchorAlias alias:
                var (node, size) = _anchors.TryGetValue(alias.Value.Value, out var known) ? known : throw Error("an alias of an anchor that is not complete", alias);
                Add(node, null, size, current);
                break;
        }
    }

    private SpecScalar ReadScalar(Scalar scalar)
    {
        var start = Offset(scalar.Start);
        var (kind, value) = YamlScalars.Read(scalar, _isMasked ? ForeignBreaks.Unmask(scalar.Value) : scalar.Value);
        return new SpecScalar(text, start, Math.Max(0, Offset(scalar.End) - start), kind, value);
    }

    private void Open(NodeEvent start, bool isMapping)
    {
        if (_open.Count >= NodeLimits.Depth)
        {
            throw Error(Json.JsonScanner.TooDeep, start);
        }

        if (_open.Count > 0 && _open.Peek() is { IsMapping: true, Key: null })
        {
            throw Error("a key that is no scalar", start);
        }

        _open.Push(new NodeFrame(_parts, isMapping, Offset(start.Start)) { Anchor = AnchorOf(start) });
    }

    private void Add(SpecNode node, string? anchor, long size, ParsingEvent current)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = (node, size);
        }

        if (_open.Count == 0)
        {
            _root = node;
            return;
        }

        var parent = _open.Peek();
        parent.Size += size;
        if (parent.Size > NodeLimits.ExpandedNodes)
        {
            throw Error("aliases that expand to more nodes than a document may have", current);
        }

        if (parent is { IsMapping: true, Key: null })
        {
            parent.Key = node is SpecScalar key
                ? new SpecKey(key.Text, key.Start, key.Length, key.Value)
                : throw Error("a key that is no scalar", current);
            return;
        }

        parent.Add(node);
    }

    /// <summary>YamlDotNet ends a flow collection in front of its bracket.</summary>
    private int EndOf(NodeFrame frame, ParsingEvent current)
    {
        var end = Offset(current.End);
        return end < text.Content.Length && (text.Content[frame.Start], text.Content[end]) is ('{', '}') or ('[', ']') ? end + 1 : end;
    }

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    /// <remarks>By line and column in a repaired text: its offsets are not those of the file.</remarks>
    private int Offset(Mark mark) => _isRepaired
        ? text.OffsetOf((int)mark.Line - 1, (int)mark.Column - 1)
        : Math.Min((int)mark.Index + _marks, text.Content.Length);

    private SpecSyntaxException Error(string reason, ParsingEvent current) => new(reason, Offset(current.Start));

    private static bool MoveNext(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception exception) when (exception is not (YamlException or OutOfMemoryException))
        {
            // YamlDotNet lets out what its scanner stumbles over, as whatever exception that makes.
            var reached = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(reached, reached, "text that is no YAML", exception);
        }
    }

    private SpecSyntaxException Error(YamlException exception) =>
        new YamlFault(text.Content, _open.Count > 0 ? _open.Peek().Start : null).Explain(exception, Offset(exception.Start), Offset(exception.End));
}
