namespace Dovetail.Http.Settings;

/// <summary>
/// Options of what the API names, with what checks the names. The check leads to the names of all operations: it comes with the first who asks for the options, so that a program
/// where nobody does can be trimmed of both.
/// </summary>
internal sealed class OptionsByName<T>
{
    private NameCheck<T>? _check;

    /// <summary>What is set.</summary>
    public Dictionary<string, T> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Lets options be set.</summary>
    /// <param name="check">Checks the names.</param>
    public IDictionary<string, T> Open(NameCheck<T> check)
    {
        _check = check;
        return Values;
    }

    public void CheckNames(ApiDescription description, List<string> failures) => _check?.Invoke(description, Values, failures);
}

/// <summary>Tells each name that the API does not have.</summary>
internal delegate void NameCheck<T>(ApiDescription description, Dictionary<string, T> values, List<string> failures);
