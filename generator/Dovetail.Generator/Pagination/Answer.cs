using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination;

/// <summary>What comes back, as paging looks at it: the lists that may hold the items, and the members around them.</summary>
internal sealed class Answer
{
    private readonly PagingEvidence _evidence;
    private readonly List<Member> _around = [];

    public Answer(PagingEvidence evidence)
    {
        _evidence = evidence;
        Root = new Member(evidence.Answer!, null);
        Lists = [.. Root.Node.Kind == PagingKind.Array ? [Root] : ListsIn(Root)];
        Visit(Root, inEnvelope: false);
    }

    public Member Root { get; }

    public bool IsList => Root.Node.Kind == PagingKind.Array;

    /// <summary>The lists that may hold the items; those that never do are left out.</summary>
    public IReadOnlyList<Member> Lists { get; }

    /// <summary>Members of the answer, of the objects that its lists stand in, and of those about paging there.</summary>
    public IReadOnlyList<Member> Around => _around;

    /// <summary>Whether the path ends in what tells one thing from others.</summary>
    public bool IsOfOne
    {
        get
        {
            var last = _evidence.Path.TrimEnd('/').Split('/').Last();
            return last.EndsWith("}", StringComparison.Ordinal) && PagingWords.Plain(last) is var name
                && !PagingWords.Page.Contains(name) && !PagingWords.Cursor.Contains(name) && !PagingWords.Size.Contains(name);
        }
    }

    /// <summary>Whether the path asks for one thing by what it is called: <c>notes/{noteId}</c>, <c>notes/{id}</c>.</summary>
    private bool IsLookup
    {
        get
        {
            var segments = _evidence.Path.TrimEnd('/').Split('/');
            if (!IsOfOne || segments.Length < 2 || segments[segments.Length - 2].IndexOf('{') >= 0 || _evidence.Nouns.IsEmpty)
            {
                return false;
            }

            var name = PagingWords.Plain(segments[segments.Length - 1]);
            return PagingWords.Identity.Contains(name) || PagingWords.Identity.Any(identity => name.EndsWith(_evidence.Nouns[0] + identity, StringComparison.Ordinal));
        }
    }

    /// <summary>A single thing, which does not page whatever it declares.</summary>
    public bool IsSingle
    {
        get
        {
            if (IsList)
            {
                return false;
            }

            if (Lists.Count == 0 || Root.Node.Children.Any(IsThing) || (IsLookup && (!_around.Any(SaysNext) || IsThingWithLists)))
            {
                return true;
            }

            var hasNamed = Lists.Any(IsNamed);
            var scalars = _around.Where(member => member.Owner == Root && member.IsScalar).ToList();
            if (scalars.Any(member => member.Plain == "id") && !hasNamed)
            {
                return true;
            }

            if (IsOfOne && !hasNamed && Lists.All(list => list.Owner != Root && !PagingWords.Envelope.Contains(list.Owner!.Plain)))
            {
                return true;
            }

            var looksSingle = IsOfOne || scalars.Count(member => !SpeaksOfPaging(member)) >= 3;
            return looksSingle && !hasNamed && !_around.Any(SpeaksOfPaging);
        }
    }

    /// <summary>Whether a member says how far a walk has come, or how to go on.</summary>
    public bool SpeaksOfPaging(Member member) =>
        PagingWords.HasMore.Contains(member.Plain) || PagingWords.IsLast.Contains(member.Plain) || PagingWords.Total.Contains(member.Plain)
        || PagingWords.PageCount.Contains(member.Plain) || PagingWords.NextToken.Contains(member.Plain) || PagingWords.NextUrl.Contains(member.Plain)
        || PagingWords.Position.Contains(member.Plain);

    private static bool SaysNext(Member member) => PagingWords.NextUrl.Contains(member.Plain) || PagingWords.NextToken.Contains(member.Plain);

    /// <summary>Whether it has an id, and the lists that could be the items stand in members that page by themselves: an album with its tracks.</summary>
    private bool IsThingWithLists => Root.Children.Any(member => member.IsScalar && member.Plain == "id")
        && Lists.Where(IsNamed).All(list => list.Owner != Root && !PagingWords.Envelope.Contains(list.Owner!.Plain) && !PagingWords.Items.Contains(list.Owner.Node.Stem));

    /// <summary>Whether a list is called like what the operation is about, or like any list, or is counted by its name.</summary>
    public bool IsNamed(Member list) => PagingWords.Items.Contains(list.Node.Stem) || IsOfNoun(list) || IsCounted(list);

    /// <summary>Whether a total beside a list counts it: <c>total_commits</c> and <c>commits</c>.</summary>
    public bool IsCounted(Member list) => _around.Any(member => member.IsInteger && member.Owner == list.Owner && member.Plain == "total" + list.Plain);

    /// <summary>Whether a list is called like what the operation is about.</summary>
    public bool IsOfNoun(Member list) => _evidence.Nouns.Contains(list.Node.Stem);

    /// <summary>The first noun that a list is called by: its rank; the last where it is called by none.</summary>
    public int RankOf(Member list) => _evidence.Nouns.TakeWhile(noun => noun != list.Node.Stem).Count();

    /// <summary>An object with an id, where the items would be: <c>data</c>.</summary>
    private static bool IsThing(PagingMember member) =>
        member.Kind == PagingKind.Object && member.Stem is "data" or "result" && member.Children.Any(child => PagingWords.Plain(child.Name) == "id");

    private IEnumerable<Member> ListsIn(Member owner) => owner.Node.Kind != PagingKind.Object
        ? []
        : owner.Children.SelectMany(member => member.Node.Kind != PagingKind.Array ? IsLinks(member) ? [] : ListsIn(member) : IsBeside(member) ? [] : [member]);

    /// <summary>Errors beside the items are none; where an operation is about errors they are.</summary>
    private bool IsBeside(Member list) => !IsOfNoun(list) && (PagingWords.BesideItems.Contains(list.Plain) || IsBeside(list.Node.Stem));

    private static bool IsBeside(string stem) =>
        stem.Contains("facet") || stem.EndsWith("column", StringComparison.Ordinal) || stem.StartsWith("related", StringComparison.Ordinal);

    private static bool IsLinks(Member member) => member.Plain is "links" or "link";

    private void Visit(Member owner, bool inEnvelope)
    {
        foreach (var member in owner.Children)
        {
            _around.Add(member);
            var isEnvelope = PagingWords.Envelope.Contains(member.Plain) || inEnvelope;
            if (member.Node.Kind == PagingKind.Object && (isEnvelope || Lists.Any(list => list.IsBelow(member))))
            {
                Visit(member, isEnvelope);
            }
        }
    }
}
