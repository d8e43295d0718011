using System.Text.RegularExpressions;

namespace Dovetail.Validation;

/// <summary>
/// A pattern of JSON Schema: a regular expression of ECMA-262 that may match anywhere in the text. A description is not trusted: a pattern that .NET does not have, or that
/// takes longer than a tenth of a second, refuses nothing. Made once, compiled when it is first needed.
/// </summary>
/// <param name="pattern">The pattern.</param>
public sealed class ConstraintPattern(string pattern)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(100);

    private readonly Lazy<Regex?> _regex = new(() => TryParse(pattern, RegexOptions.ECMAScript) ?? TryParse(pattern, RegexOptions.CultureInvariant));

    /// <summary>The pattern.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => pattern;

    internal bool Accepts(string text)
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

    // The options of ECMAScript keep \d and \w to ASCII, as JSON Schema has them; but they know no Unicode categories.
    private static Regex? TryParse(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options, Timeout);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
