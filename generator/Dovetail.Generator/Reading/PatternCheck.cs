using System.Text.RegularExpressions;

namespace Dovetail.Generator.Reading;

/// <summary>Tells patterns that .NET can read. Documents write ECMA-262's (JSON Schema 2020-12, validation 6.3.3), which has a few constructs of its own.</summary>
internal sealed class PatternCheck
{
    /// <summary>Longer ones are taken for good: reading them takes time, and nesting in them stack.</summary>
    private const int LongestChecked = 2_000;

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    public bool IsLegal(string pattern)
    {
        if (pattern.Length > LongestChecked)
        {
            return true;
        }

        if (!_known.TryGetValue(pattern, out var isLegal))
        {
            isLegal = TryRead(pattern);
            _known.Add(pattern, isLegal);
        }

        return isLegal;
    }

    private static bool TryRead(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
