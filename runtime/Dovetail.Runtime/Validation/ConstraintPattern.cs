using System.Diagnostics;
using System.Text.RegularExpressions;
using Dovetail.Validation.Internal;

namespace Dovetail.Validation;

/// <summary>
/// A pattern of JSON Schema: a regular expression of ECMA-262 that may match anywhere in the text. A description is not trusted: matching takes linear time wherever .NET
/// can, without looking at a clock, so that every machine says the same. What needs backtracking has a <see cref="PatternBudget"/>; a pattern that .NET does not have, or that
/// exceeds it, refuses nothing. Made once, compiled when it is first needed.
/// </summary>
/// <param name="pattern">The pattern.</param>
internal sealed class ConstraintPattern(string pattern)
{
    private readonly Lazy<Part[]> _parts = new(() => Parse(EcmaPattern.Translate(pattern)));

    /// <param name="text">The text.</param>
    /// <param name="budget">What is left of the request's time for patterns that need backtracking.</param>
    public bool Accepts(string text, PatternBudget budget)
    {
        foreach (var part in _parts.Value)
        {
            if (IsMatch(part, text, budget) == part.IsRefused)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The pattern as the description has it.</summary>
    public override string ToString() => pattern;

    // What can not be told refuses nothing.
    private static bool IsMatch(Part part, string text, PatternBudget budget)
    {
        if (part.IsLinear)
        {
            return part.Regex.IsMatch(text);
        }

        if (budget.IsSpent)
        {
            budget.Untold++;
            return !part.IsRefused;
        }

        var begun = Stopwatch.GetTimestamp();
        try
        {
            return part.Regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            budget.Untold++;
            return !part.IsRefused;
        }
        finally
        {
            budget.Spend(Stopwatch.GetElapsedTime(begun));
        }
    }

    private static Part[] Parse(string pattern)
    {
        if (TryParse(pattern, isLinear: true) is { } linear)
        {
            return [new(linear, IsRefused: false, IsLinear: true)];
        }

        // What must and must not follow at the start ("^(?=.*[0-9])(?!.*x)…") are patterns of their own, and linear each.
        if (LeadingLookahead.Split(pattern) is { } pieces)
        {
            var parts = pieces.ConvertAll(static piece => (Regex: TryParse(piece.Pattern, isLinear: true), piece.IsRefused));
            if (parts.TrueForAll(static part => part.Regex is not null))
            {
                return [.. parts.Select(static part => new Part(part.Regex!, part.IsRefused, IsLinear: true))];
            }
        }

        return TryParse(pattern, isLinear: false) is { } other ? [new(other, IsRefused: false, IsLinear: false)] : [];
    }

    private static Regex? TryParse(string pattern, bool isLinear)
    {
        try
        {
            return isLinear
                ? new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout)
                : new Regex(pattern, RegexOptions.CultureInvariant, PatternBudget.Whole);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private readonly record struct Part(Regex Regex, bool IsRefused, bool IsLinear);
}
