namespace Dovetail.Generator.Naming;

/// <summary>What the names of an operation are made of. Each is asked for several times, and found out once.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path template.</param>
/// <param name="id">The operationId; null where there is none.</param>
/// <param name="tag">The first tag; null where there is none.</param>
/// <param name="summary">The operation's summary; null where there is none.</param>
/// <param name="answer">How many come back.</param>
/// <param name="group">The group that the user says; null where its words tell.</param>
/// <param name="segments">How many literal segments of the path the group names; null where its words tell.</param>
internal sealed class OperationWords(string method, string path, string? id, string? tag, string? summary, Answer answer, string? group = null, int? segments = null)
{
    /// <summary>The group of operations that no tag, id or path gives one.</summary>
    public const string NoGroup = "Default";

    private const int DeepestGroup = 4;

    private static readonly char[] IdSeparators = ['/', '.'];

    private readonly string[] _segments = [.. PathText.SegmentsAndMethod(path)];
    private IReadOnlyList<string>? _literals;
    private IReadOnlyList<PathSegment>? _literalSegments;
    private IReadOnlyList<string>? _pathWords;
    private IReadOnlyList<string>? _idWords;
    private string? _group = group;
    private bool? _isCall;

    /// <summary>The HTTP method.</summary>
    public string Method { get; } = method;

    /// <summary>The path template.</summary>
    public string Path { get; } = path;

    /// <summary>The operationId; null where there is none.</summary>
    public string? Id { get; } = id;

    /// <summary>The first tag; null where there is none.</summary>
    public string? Tag { get; } = tag;

    /// <summary>The operation's summary; null where there is none.</summary>
    public string? Summary { get; } = summary;

    /// <summary>How many come back.</summary>
    public Answer Answer { get; } = answer;

    /// <summary>The literal segments of the path, leading version parts (<c>api</c>, <c>v1</c>, <c>2.0</c>) left out.</summary>
    public IReadOnlyList<string> Literals => _literals ??= [.. LiteralSegments.Select(segment => segment.Text)];

    /// <summary>The same, with what stands behind each.</summary>
    public IReadOnlyList<PathSegment> LiteralSegments => _literalSegments ??= FindLiterals();

    /// <summary>How many literal segments of the path the group names; null where its words tell.</summary>
    public int? GroupSegments { get; } = segments;

    /// <summary>The group: first tag, else the operationId's part before a separator, else the first literal segment, unless it says what is done.</summary>
    public string Group => _group ??= FindGroup();

    /// <summary>
    /// The groups inside of groups that the path names: of <c>POST /v1/checkout/sessions</c> Checkout and in it Sessions. What is done at its end is no group, and neither is what
    /// lies deeper than anybody would type.
    /// </summary>
    public IReadOnlyList<string> PathGroups
    {
        get
        {
            var literals = Literals;
            var last = literals.Count > 1 && !EndsWithParameter ? Words.Split(literals[literals.Count - 1]).FirstOrDefault() : null;
            var isDone = last is not null && (PathText.IsMethod(literals[literals.Count - 1]) || (Verbs.IsVerb(last) && !Verbs.IsOftenNoun(last)));
            var groups = literals.Take(Math.Min(literals.Count - (isDone ? 1 : 0), DeepestGroup)).Select(text => Identifier.Pascal(text, NoGroup)).ToList();
            return groups.Count == 0 || IsCall ? [NoGroup] : groups;
        }
    }

    public bool EndsWithParameter => _segments.Length > 0 && PathText.IsParameter(_segments[_segments.Length - 1]);

    /// <summary>The words of all segments, parameters included, version parts left out.</summary>
    public IReadOnlyList<string> PathWords => _pathWords ??= [.. _segments.SkipWhile(IsVersion).SelectMany(Words.Split)];

    /// <summary>The names of the path's parameters.</summary>
    public IEnumerable<string> PathParameters => _segments.Where(PathText.IsParameter).Select(segment => segment.Trim('{', '}'));

    /// <summary>
    /// The words of the operationId, after a prefix that names the group and before an ending that repeats path and method, as FastAPI makes it
    /// (<c>list_rules_api_v1_runs_rules_get</c>); empty where there is none, and where it is a hash or a UUID.
    /// </summary>
    public IReadOnlyList<string> IdWords => _idWords ??= FindIdWords();

    /// <summary>Whether the path is what is done and to what, as in APIs of procedures: <c>POST /sendMessage</c>.</summary>
    public bool IsCall => _isCall ??= FindCall();

    /// <summary>Words of the operation beside its id.</summary>
    private IEnumerable<string> Vocabulary => _segments.Append(Tag ?? "").SelectMany(Words.Split);

    private string? IdInGroup
    {
        get
        {
            var end = Id?.LastIndexOfAny(IdSeparators) ?? -1;
            return end > 0 && end < Id!.Length - 1 ? Id.Substring(end + 1) : Id;
        }
    }

    private PathSegment[] FindLiterals()
    {
        var segments = _segments.SkipWhile(IsVersion).ToList();
        var last = segments.FindLastIndex(segment => !PathText.IsParameter(segment));
        return
        [
            .. segments
                .Select((segment, i) => new PathSegment(segment, i + 1 < segments.Count && PathText.IsParameter(segments[i + 1]), IsLast: i == last))
                .Where(segment => !PathText.IsParameter(segment.Text)),
        ];
    }

    private string FindGroup()
    {
        var prefix = Id is not null && Id.IndexOfAny(IdSeparators) is var end and > 0 ? Id.Substring(0, end) : null;
        var text = Tag ?? prefix ?? (IsCall ? null : Literals.FirstOrDefault(literal => !PathText.IsMethod(literal))) ?? "";
        return Identifier.Pascal(text, NoGroup);
    }

    private bool FindCall()
    {
        var literals = Literals;
        var words = literals.Count == 1 ? Words.Split(literals[0]) : [];
        return words.Count > 1
            && Verbs.IsVerb(words[0])
            && (Method != "GET" && words.SequenceEqual(IdWords, StringComparer.OrdinalIgnoreCase)
                || (!Verbs.IsOftenNoun(words[0]) && (Verbs.IsNothingElse(words[0]) || !Plurals.IsPlural(words[words.Count - 1]))));
    }

    private IReadOnlyList<string> FindIdWords()
    {
        if (Identifier.IsFingerprint(IdInGroup ?? ""))
        {
            return [];
        }

        var words = Words.Split(IdInGroup ?? "");
        string[] place = [.. _segments.SelectMany(Words.Split), Method];
        var name = words.Count - place.Length;
        return name > 0 && words.Skip(name).SequenceEqual(place, StringComparer.OrdinalIgnoreCase)
            ? WithoutServed([.. words.Take(name)], isFunction: true)
            : WithoutServed(RunTogether.Split(words, Summary ?? "", Vocabulary), isFunction: false);
    }

    private IReadOnlyList<string> WithoutServed(IReadOnlyList<string> words, bool isFunction) => IdEndings.WithoutServed(words, Summary ?? "", Vocabulary, isFunction);

    private static bool IsVersion(string segment)
    {
        var text = segment.TrimStart('v', 'V');
        return segment.Equals("api", StringComparison.OrdinalIgnoreCase) || segment.Equals("rest", StringComparison.OrdinalIgnoreCase)
            || (text.Length > 0 && text.All(character => char.IsDigit(character) || character == '.'));
    }
}
