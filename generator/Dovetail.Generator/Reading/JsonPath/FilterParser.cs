using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.JsonPath;

/// <summary>Reads the conditions of a query (RFC 9535 2.3.5.1).</summary>
internal sealed class FilterParser(PathScanner scanner, PathParser paths)
{
    /// <summary>Parentheses, negations and filters inside of each other.</summary>
    private const int DeepestNesting = 64;

    /// <summary>The longer ones first.</summary>
    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">"];

    private int _depth;

    public FilterExpression Read()
    {
        if (++_depth > DeepestNesting)
        {
            throw scanner.Error("too many conditions inside of each other");
        }

        var either = ReadList("||", () => ReadList("&&", ReadTerm, parts => new AndExpression(parts)), parts => new OrExpression(parts));
        _depth--;
        return either;
    }

    private FilterExpression ReadList(string separator, Func<FilterExpression> readPart, Func<IReadOnlyList<FilterExpression>, FilterExpression> join)
    {
        var parts = new List<FilterExpression>();
        do
        {
            scanner.SkipBlank();
            parts.Add(readPart());
            scanner.SkipBlank();
        }
        while (scanner.TryTake(separator));

        return parts.Count == 1 ? parts[0] : join(parts);
    }

    private FilterExpression ReadTerm()
    {
        var isNegated = scanner.Next == '!';
        if (isNegated)
        {
            scanner.Take("!");
            scanner.SkipBlank();
        }

        FilterExpression term;
        if (scanner.TryTake("("))
        {
            term = Read();
            scanner.Take(")");
        }
        else
        {
            term = ReadTest(mayCompare: !isNegated);
        }

        return isNegated ? new NotExpression(term) : term;
    }

    private FilterExpression ReadTest(bool mayCompare)
    {
        if (scanner.Next is '@' or '$')
        {
            var query = paths.ReadQuery();
            return mayCompare && TryOperator() is { } test ? new ComparisonExpression(Single(query), test, ReadOperand()) : new ExistsExpression(query);
        }

        var name = scanner.TryName();
        if (name is "match" or "search")
        {
            return ReadPattern(name == "match");
        }

        var left = name is null ? ReadOperand() : ReadNamed(name);
        return mayCompare && TryOperator() is { } comparison
            ? new ComparisonExpression(left, comparison, ReadOperand())
            : throw scanner.Error("a comparison expected");
    }

    private PatternExpression ReadPattern(bool isWhole)
    {
        Open();
        var text = ReadOperand();
        scanner.SkipBlank();
        scanner.Take(",");
        scanner.SkipBlank();
        var pattern = ReadOperand();
        Close();
        return new PatternExpression(text, pattern, isWhole);
    }

    private FilterOperand ReadOperand()
    {
        if (scanner.Next is '@' or '$')
        {
            return Single(paths.ReadQuery());
        }

        if (scanner.TryString() is { } text)
        {
            return new LiteralOperand(FilterOperand.Scalar(ScalarKind.String, text));
        }

        return scanner.TryNumber() is { } number
            ? new LiteralOperand(FilterOperand.Scalar(ScalarKind.Number, number))
            : ReadNamed(scanner.TryName() ?? throw scanner.Error("a value expected"));
    }

    private FilterOperand ReadNamed(string name)
    {
        switch (name)
        {
            case "null": return new LiteralOperand(FilterOperand.Scalar(ScalarKind.Null, name));
            case "true": return new LiteralOperand(FilterOperand.Scalar(ScalarKind.True, name));
            case "false": return new LiteralOperand(FilterOperand.Scalar(ScalarKind.False, name));
            case "length": return new LengthOperand(Argument(ReadNestedOperand));
            case "count": return new CountOperand(Argument(paths.ReadQuery));
            case "value": return new QueryOperand(Argument(paths.ReadQuery));
            default: throw scanner.Error($"there is no function '{name}' that gives a value");
        }
    }

    /// <summary>Functions nest too: <c>length(length(…))</c>.</summary>
    private FilterOperand ReadNestedOperand()
    {
        if (++_depth > DeepestNesting)
        {
            throw scanner.Error("too many functions inside of each other");
        }

        var operand = ReadOperand();
        _depth--;
        return operand;
    }

    private T Argument<T>(Func<T> read)
    {
        Open();
        var argument = read();
        Close();
        return argument;
    }

    private void Open()
    {
        scanner.Take("(");
        scanner.SkipBlank();
    }

    private void Close()
    {
        scanner.SkipBlank();
        scanner.Take(")");
    }

    private string? TryOperator()
    {
        scanner.SkipBlank();
        var found = Array.Find(Operators, scanner.TryTake);
        scanner.SkipBlank();
        return found;
    }

    private QueryOperand Single(PathQuery query) =>
        query.IsSingular ? new QueryOperand(query) : throw scanner.Error("a query that may lead to several nodes has no value to compare");
}
