using System.Text.RegularExpressions;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Reading.JsonPath;

/// <summary>A condition on a node (RFC 9535 2.3.5).</summary>
internal abstract record FilterExpression
{
    public abstract bool Holds(Place current, PathRun run);
}

internal sealed record OrExpression(IReadOnlyList<FilterExpression> Parts) : FilterExpression
{
    public override bool Holds(Place current, PathRun run) => Parts.Any(part => part.Holds(current, run));
}

internal sealed record AndExpression(IReadOnlyList<FilterExpression> Parts) : FilterExpression
{
    public override bool Holds(Place current, PathRun run) => Parts.All(part => part.Holds(current, run));
}

internal sealed record NotExpression(FilterExpression Part) : FilterExpression
{
    public override bool Holds(Place current, PathRun run) => !Part.Holds(current, run);
}

/// <summary><c>@.a</c>: whether the query leads anywhere.</summary>
internal sealed record ExistsExpression(PathQuery Query) : FilterExpression
{
    public override bool Holds(Place current, PathRun run) => run.Select(Query, current).Count > 0;
}

/// <summary><c>@.a == 1</c>; an operand without a value equals another such alone (RFC 9535 2.3.5.2.2).</summary>
internal sealed record ComparisonExpression(FilterOperand Left, string Operator, FilterOperand Right) : FilterExpression
{
    public override bool Holds(Place current, PathRun run)
    {
        var (left, right) = (Left.Value(current, run), Right.Value(current, run));
        return Operator switch
        {
            "==" => NodeComparer.AreEqual(left, right),
            "!=" => !NodeComparer.AreEqual(left, right),
            "<" => NodeComparer.IsLess(left, right),
            ">" => NodeComparer.IsLess(right, left),
            "<=" => NodeComparer.IsLess(left, right) || NodeComparer.AreEqual(left, right),
            _ => NodeComparer.IsLess(right, left) || NodeComparer.AreEqual(left, right),
        };
    }
}

/// <summary><c>match(@.a, 'x.*')</c>, which takes the whole text, and <c>search(@.a, 'x')</c>, which takes a part of it.</summary>
internal sealed record PatternExpression(FilterOperand Text, FilterOperand Pattern, bool IsWhole) : FilterExpression
{
    public override bool Holds(Place current, PathRun run)
    {
        if (Text.Value(current, run) is not SpecScalar { Kind: ScalarKind.String } text || Pattern.Value(current, run) is not SpecScalar { Kind: ScalarKind.String } pattern)
        {
            return false;
        }

        try
        {
            return run.Pattern(pattern.Value, IsWhole)?.IsMatch(text.Value) == true;
        }
        catch (RegexMatchTimeoutException)
        {
            throw new SpecSyntaxException($"the pattern '{pattern.Value}' takes too long", 0);
        }
    }
}
