namespace Dovetail.DependencyInjection.Internal;

/// <summary>What was asked of a section while it was bound.</summary>
internal sealed class SectionReads
{
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The paths that are left out.</summary>
    public HashSet<string> Skipped { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The path of the value that was read last.</summary>
    public string Last { get; private set; } = "";

    public string? Read(string path, string? value)
    {
        if (value is not null)
        {
            Last = path;
            _values.Add(path);
        }

        return Skipped.Contains(path) ? null : value;
    }

    public void Ask(string path, string name)
    {
        if (!_names.TryGetValue(path, out var names))
        {
            _names.Add(path, names = new(StringComparer.OrdinalIgnoreCase));
        }

        names.Add(name);
    }

    /// <summary>The keys that were asked for by their names; none where a section is a list, or a table with keys of its user's.</summary>
    public IReadOnlyCollection<string> NamesOf(string path) => _names.TryGetValue(path, out var names) ? names : [];

    public bool HasRead(string path) => _values.Contains(path) || Skipped.Contains(path);
}
