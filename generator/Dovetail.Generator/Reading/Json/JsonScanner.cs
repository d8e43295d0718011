using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Json;

/// <summary>Scans JSON (RFC 8259) into nodes. Iterative: nesting costs no stack.</summary>
/// <param name="text">The text.</param>
/// <param name="repeatedKeys">Receives the keys that stand in their mapping already.</param>
/// <param name="cancellationToken">Honoured while scanning.</param>
internal sealed class JsonScanner(SpecText text, List<SpecKey> repeatedKeys, CancellationToken cancellationToken)
{
    public const string TooDeep = "more than 1,000 levels of nesting";
    private const int CheckEvery = 4096;

    private readonly string _content = text.Content;
    private readonly JsonStringReader _strings = new(text);
    private readonly NodeParts _parts = new(text, repeatedKeys);
    private readonly Stack<NodeFrame> _open = new();
    private int _position;
    private int _scanned;
    private bool _isEmpty;

    public SpecNode Read()
    {
        while (true)
        {
            SkipBlank();
            var node = TryOpen() ? null : ReadScalar();
            while (node is not null)
            {
                if (_open.Count == 0)
                {
                    SkipBlank();
                    return _position == _content.Length ? node : throw Error("text after the end of the document");
                }

                _open.Peek().Add(node);
                node = CloseOrContinue();
            }
        }
    }

    /// <summary>After a value: the closed parent, or null where another value follows.</summary>
    private SpecNode? CloseOrContinue()
    {
        SkipBlank();
        var frame = _open.Peek();
        switch (Peek())
        {
            case ',':
                _position++;
                SkipBlank();
                ReadKey(frame);
                return null;
            case '}' when frame.IsMapping:
            case ']' when !frame.IsMapping:
                _position++;
                return _open.Pop().Close(_position);
            default:
                throw Error(frame.IsMapping ? "',' or '}' expected" : "',' or ']' expected");
        }
    }

    private bool TryOpen()
    {
        if (Peek() is not ('{' or '['))
        {
            return false;
        }

        if (_open.Count >= NodeLimits.Depth)
        {
            throw Error(TooDeep);
        }

        var frame = new NodeFrame(_parts, _content[_position] == '{', _position);
        _open.Push(frame);
        _position++;
        SkipBlank();
        _isEmpty = Peek() == (frame.IsMapping ? '}' : ']');
        if (_isEmpty)
        {
            return false;
        }

        ReadKey(frame);
        return true;
    }

    private void ReadKey(NodeFrame frame)
    {
        if (!frame.IsMapping)
        {
            return;
        }

        if (Peek() != '"')
        {
            throw Error("a member name in quotes expected");
        }

        frame.Key = _strings.ReadKey(ref _position);
        SkipBlank();
        if (Peek() != ':')
        {
            throw Error("':' expected");
        }

        _position++;
    }

    private SpecNode ReadScalar()
    {
        if (++_scanned % CheckEvery == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return Peek() switch
        {
            '}' or ']' => CloseEmpty(),
            '"' => _strings.Read(ref _position),
            't' => Literal("true", ScalarKind.True),
            'f' => Literal("false", ScalarKind.False),
            'n' => Literal("null", ScalarKind.Null),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ => throw Error("a value expected"),
        };
    }

    /// <summary>The end of a mapping or sequence that has just been opened.</summary>
    private SpecNode CloseEmpty()
    {
        if (!_isEmpty)
        {
            throw Error("a value expected");
        }

        _isEmpty = false;
        _position++;
        return _open.Pop().Close(_position);
    }

    private SpecScalar Literal(string literal, ScalarKind kind)
    {
        if (string.CompareOrdinal(_content, _position, literal, 0, literal.Length) != 0)
        {
            throw Error("a value expected");
        }

        var start = _position;
        _position += literal.Length;
        return new SpecScalar(text, start, literal.Length, kind, literal);
    }

    private SpecScalar ReadNumber()
    {
        var start = _position;
        while (_position < _content.Length && (_content[_position] is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E'))
        {
            _position++;
        }

        var number = _content.Substring(start, _position - start);
        return JsonNumber.IsLegal(number)
            ? new SpecScalar(text, start, number.Length, ScalarKind.Number, number)
            : throw new SpecSyntaxException($"'{number}' is no number", start);
    }

    private void SkipBlank()
    {
        while (_position < _content.Length && (_content[_position] is ' ' or '\n' or '\r' or '\t' or '\uFEFF'))
        {
            _position++;
        }
    }

    private char Peek() => _position < _content.Length ? _content[_position] : throw Error("the document ends too early");

    private SpecSyntaxException Error(string reason) => new(reason, Math.Min(_position, _content.Length));
}
