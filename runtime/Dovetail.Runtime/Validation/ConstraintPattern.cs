using System.Text.RegularExpressions;
using Dovetail.Validation.Internal;

namespace Dovetail.Validation;

/// <summary>
/// A pattern of JSON Schema: a regular expression of ECMA-262 that may match anywhere in the text. A description is not trusted: matching takes linear time wherever .NET
/// can, and a pattern that .NET does not have, or that takes longer than a tenth of a second, refuses nothing. Made once, compiled when it is first needed.
/// </summary>
/// <param name="pattern">The pattern.</param>
internal sealed class ConstraintPattern(string pattern)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(100);

    private readonly Lazy<Regex?> _regex = new(() => Parse(EcmaPattern.Translate(pattern)));

    public bool Accepts(string text)
    {
        try
        {
            return _regex.Value?.IsMatch(text) is not false;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>The pattern as the description has it.</summary>
    public override string ToString() => pattern;

    // Lookaround and references back need backtracking.
    private static Regex? Parse(string pattern) =>
        TryParse(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant) ?? TryParse(pattern, RegexOptions.CultureInvariant);

    private static Regex? TryParse(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options, Timeout);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
