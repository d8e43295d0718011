using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Building.Limits;

/// <summary>What is said of one limit, by words without regard to case, hyphens and underscores: <c>permit-limit</c>, <c>permitLimit</c> and <c>PERMIT_LIMIT</c> are one.</summary>
internal sealed class LimitWords
{
    private readonly Dictionary<string, SpecScalar> _words = new(StringComparer.Ordinal);

    public static LimitWords Of(SpecMapping mapping)
    {
        var words = new LimitWords();
        foreach (var entry in mapping.Entries)
        {
            words.Add(Normalize(entry.Name), entry.Value);
        }

        return words;
    }

    public static string Normalize(string name) => name.Replace("-", "").Replace("_", "").ToLowerInvariant();

    /// <summary>Adds a word. The first one of a name counts; what is no scalar says nothing.</summary>
    public void Add(string word, SpecNode value)
    {
        if (value is SpecScalar scalar && !_words.ContainsKey(word))
        {
            _words.Add(word, scalar);
        }
    }

    public bool Has(params string[] names) => Array.Exists(names, _words.ContainsKey);

    public string? Text(params string[] names)
    {
        foreach (var name in names)
        {
            if (_words.TryGetValue(name, out var scalar))
            {
                return scalar.Value;
            }
        }

        return null;
    }

    /// <summary>The words whose names begin with one of the given, with what follows it.</summary>
    public IEnumerable<(string Ending, string Text)> Beginning(params string[] starts) =>
        from word in _words
        from start in starts
        where word.Key.StartsWith(start, StringComparison.Ordinal)
        select (word.Key.Substring(start.Length), word.Value.Value);
}
