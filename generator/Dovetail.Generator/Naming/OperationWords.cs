namespace Dovetail.Generator.Naming;

/// <summary>What the names of an operation are made of.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path template.</param>
/// <param name="Id">The operationId; null where there is none.</param>
/// <param name="Tag">The first tag; null where there is none.</param>
/// <param name="Summary">The operation's summary; null where there is none.</param>
/// <param name="Answer">How many come back.</param>
internal sealed record OperationWords(string Method, string Path, string? Id, string? Tag, string? Summary, Answer Answer)
{
    private static readonly char[] IdSeparators = ['/', '.'];

    /// <summary>The literal segments of the path, leading version parts (<c>api</c>, <c>v1</c>, <c>2.0</c>) left out.</summary>
    public IReadOnlyList<string> Literals => [.. LiteralSegments.Select(segment => segment.Text)];

    /// <summary>The same, with what stands behind each.</summary>
    public IReadOnlyList<PathSegment> LiteralSegments
    {
        get
        {
            var segments = Segments.SkipWhile(IsVersion).ToList();
            var last = segments.FindLastIndex(segment => !PathText.IsParameter(segment));
            return
            [
                .. segments
                    .Select((segment, i) => new PathSegment(segment, i + 1 < segments.Count && PathText.IsParameter(segments[i + 1]), IsLast: i == last))
                    .Where(segment => !PathText.IsParameter(segment.Text)),
            ];
        }
    }

    /// <summary>The group: first tag, else the operationId's part before a separator, else the first literal segment, unless it says what is done.</summary>
    public string Group
    {
        get
        {
            var prefix = Id is not null && Id.IndexOfAny(IdSeparators) is var end and > 0 ? Id.Substring(0, end) : null;
            var text = Tag ?? prefix ?? (IsCall ? null : Literals.FirstOrDefault()) ?? "";
            return Identifier.Pascal(text, "Default");
        }
    }

    public bool EndsWithParameter => Segments.Count > 0 && PathText.IsParameter(Segments[Segments.Count - 1]);

    /// <summary>The words of all segments, parameters included, version parts left out.</summary>
    public IEnumerable<string> PathWords => Segments.SkipWhile(IsVersion).SelectMany(Words.Split);

    /// <summary>The names of the path's parameters.</summary>
    public IEnumerable<string> PathParameters => Segments.Where(PathText.IsParameter).Select(segment => segment.Trim('{', '}'));

    /// <summary>
    /// The words of the operationId, after a prefix that names the group and before an ending that repeats path and method, as FastAPI makes it
    /// (<c>list_rules_api_v1_runs_rules_get</c>); empty where there is none.
    /// </summary>
    public IReadOnlyList<string> IdWords
    {
        get
        {
            var words = Words.Split(IdInGroup ?? "");
            string[] place = [.. Segments.SelectMany(Words.Split), Method];
            var name = words.Count - place.Length;
            return name > 0 && words.Skip(name).SequenceEqual(place, StringComparer.OrdinalIgnoreCase)
                ? [.. words.Take(name)]
                : RunTogether.Split(words, Summary ?? "", Segments.Append(Tag ?? "").SelectMany(Words.Split));
        }
    }

    /// <summary>Whether the path is what is done and to what, as in APIs of procedures: <c>POST /sendMessage</c>.</summary>
    public bool IsCall
    {
        get
        {
            var literals = Literals;
            var words = literals.Count == 1 ? Words.Split(literals[0]) : [];
            return words.Count > 1
                && Verbs.IsVerb(words[0])
                && (Method != "GET" && words.SequenceEqual(IdWords, StringComparer.OrdinalIgnoreCase)
                    || (!Verbs.IsOftenNoun(words[0]) && (Verbs.IsNothingElse(words[0]) || !Plurals.IsPlural(words[words.Count - 1]))));
        }
    }

    private string? IdInGroup
    {
        get
        {
            var end = Id?.LastIndexOfAny(IdSeparators) ?? -1;
            return end > 0 && end < Id!.Length - 1 ? Id.Substring(end + 1) : Id;
        }
    }

    private IReadOnlyList<string> Segments => [.. PathText.Segments(Path)];

    private static bool IsVersion(string segment)
    {
        var text = segment.TrimStart('v', 'V');
        return segment.Equals("api", StringComparison.OrdinalIgnoreCase) || segment.Equals("rest", StringComparison.OrdinalIgnoreCase)
            || (text.Length > 0 && text.All(character => char.IsDigit(character) || character == '.'));
    }
}
