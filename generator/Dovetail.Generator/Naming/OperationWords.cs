namespace Dovetail.Generator.Naming;

/// <summary>What the names of an operation are made of.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path template.</param>
/// <param name="Id">The operationId; null where there is none.</param>
/// <param name="Tag">The first tag; null where there is none.</param>
internal sealed record OperationWords(string Method, string Path, string? Id, string? Tag)
{
    private static readonly char[] IdSeparators = ['/', '.'];

    /// <summary>The literal segments of the path, leading version parts (<c>api</c>, <c>v1</c>, <c>2.0</c>) left out.</summary>
    public IReadOnlyList<string> Literals => [.. Segments.SkipWhile(IsVersion).Where(segment => !IsParameter(segment))];

    /// <summary>The group: first tag, else the operationId's part before a separator, else the first literal segment.</summary>
    public string Group
    {
        get
        {
            var prefix = Id is not null && Id.IndexOfAny(IdSeparators) is var end and > 0 ? Id.Substring(0, end) : null;
            var text = Tag ?? prefix ?? Literals.FirstOrDefault() ?? "";
            return Identifier.Pascal(text, "Default");
        }
    }

    public bool EndsWithParameter => Segments.Count > 0 && IsParameter(Segments[Segments.Count - 1]);

    /// <summary>The words of all segments, parameters included, version parts left out.</summary>
    public IEnumerable<string> PathWords => Segments.SkipWhile(IsVersion).SelectMany(Words.Split);

    /// <summary>The names of the path's parameters.</summary>
    public IEnumerable<string> PathParameters => Segments.Where(IsParameter).Select(segment => segment.Trim('{', '}'));

    /// <summary>The operationId after a prefix that names the group.</summary>
    public string? IdInGroup
    {
        get
        {
            var end = Id?.LastIndexOfAny(IdSeparators) ?? -1;
            return end > 0 && end < Id!.Length - 1 ? Id.Substring(end + 1) : Id;
        }
    }

    private IReadOnlyList<string> Segments => [.. Path.Split('?')[0].Split('/').Where(segment => segment.Length > 0)];

    private static bool IsParameter(string segment) => segment.IndexOf('{') >= 0;

    private static bool IsVersion(string segment)
    {
        var text = segment.TrimStart('v', 'V');
        return segment.Equals("api", StringComparison.OrdinalIgnoreCase) || segment.Equals("rest", StringComparison.OrdinalIgnoreCase)
            || (text.Length > 0 && text.All(character => char.IsDigit(character) || character == '.'));
    }
}
