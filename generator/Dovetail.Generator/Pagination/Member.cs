using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination;

/// <summary>A member of an answer, with the way to it. One object for each place: compare by identity.</summary>
/// <param name="node">The member.</param>
/// <param name="owner">The object that it stands in; null for the whole answer.</param>
internal sealed class Member(PagingMember node, Member? owner)
{
    private IReadOnlyList<Member>? _children;

    public PagingMember Node { get; } = node;

    public Member? Owner { get; } = owner;

    public string Plain { get; } = PagingWords.Plain(node.Name);

    public IReadOnlyList<Member> Children => _children ??= [.. Node.Children.Select(child => new Member(child, this))];

    /// <summary>The names on the way, the answer's own left out.</summary>
    public IEnumerable<string> Path => Owner is null ? [] : Owner.Path.Append(Node.Name);

    public string Pointer => "/" + string.Join("/", Path);

    public bool IsScalar => Node.Kind is PagingKind.String or PagingKind.Integer or PagingKind.Number or PagingKind.Boolean;

    /// <summary>Whether a text may stand there: a choice counts where one of its branches does.</summary>
    public bool MayBeText => Node.Kind is PagingKind.String or PagingKind.Any
        || (Node.Kind == PagingKind.Choice && Node.Children.Any(branch => branch.Kind == PagingKind.String));

    public bool IsInteger => Node.Kind is PagingKind.Integer or PagingKind.Number;

    public bool IsBelow(Member other) => Owner is not null && (Owner == other || Owner.IsBelow(other));
}
