using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.JsonPath;

/// <summary>Reads a JSONPath query (RFC 9535, appendix A).</summary>
internal sealed class PathParser
{
    private readonly PathScanner _scanner;
    private readonly FilterParser _filters;

    private PathParser(string text)
    {
        _scanner = new PathScanner(text);
        _filters = new FilterParser(_scanner, this);
    }

    /// <exception cref="SpecSyntaxException">It is no query; the message says where and why.</exception>
    public static PathQuery Parse(string text)
    {
        // A block of YAML ends with a line break that nobody means.
        var parser = new PathParser(text.TrimEnd('\r', '\n'));
        if (parser._scanner.Next != '$')
        {
            throw parser._scanner.Error("'$' expected");
        }

        var query = parser.ReadQuery();
        return parser._scanner.IsAtEnd ? query : throw parser._scanner.Error("'.' or '[' expected");
    }

    /// <summary>A query from its <c>$</c> or <c>@</c> on.</summary>
    public PathQuery ReadQuery()
    {
        var fromRoot = _scanner.TryTake("$");
        if (!fromRoot)
        {
            _scanner.Take("@");
        }

        var segments = new List<PathSegment>();
        while (TrySegment() is { } segment)
        {
            segments.Add(segment);
        }

        return new PathQuery(fromRoot, segments);
    }

    /// <summary>The next segment, with blanks before it (RFC 9535 2.1.1); where there is none, the blanks stay.</summary>
    private PathSegment? TrySegment()
    {
        var start = _scanner.Position;
        _scanner.SkipBlank();
        var descends = _scanner.TryTake("..");
        if (_scanner.TryTake("["))
        {
            return new PathSegment(descends, ReadSelectors());
        }

        if (!descends && !_scanner.TryTake("."))
        {
            _scanner.Position = start;
            return null;
        }

        return new PathSegment(descends, [_scanner.TryTake("*") ? new WildcardSelector() : new NameSelector(_scanner.TryName() ?? throw _scanner.Error("a name expected"))]);
    }

    private List<PathSelector> ReadSelectors()
    {
        var selectors = new List<PathSelector>();
        do
        {
            _scanner.SkipBlank();
            selectors.Add(ReadSelector());
            _scanner.SkipBlank();
        }
        while (_scanner.TryTake(","));

        _scanner.Take("]");
        return selectors;
    }

    private PathSelector ReadSelector()
    {
        if (_scanner.TryTake("*"))
        {
            return new WildcardSelector();
        }

        if (_scanner.TryTake("?"))
        {
            return new FilterSelector(_filters.Read());
        }

        return _scanner.TryString() is { } name ? new NameSelector(name) : ReadIndexOrSlice();
    }

    private PathSelector ReadIndexOrSlice()
    {
        var start = _scanner.TryInteger();
        _scanner.SkipBlank();
        if (!_scanner.TryTake(":"))
        {
            return new IndexSelector(start ?? throw _scanner.Error("a name in quotes, an index, '*' or '?' expected"));
        }

        _scanner.SkipBlank();
        var end = _scanner.TryInteger();
        _scanner.SkipBlank();
        if (!_scanner.TryTake(":"))
        {
            return new SliceSelector(start, end, 1);
        }

        _scanner.SkipBlank();
        return new SliceSelector(start, end, _scanner.TryInteger() ?? 1);
    }
}
