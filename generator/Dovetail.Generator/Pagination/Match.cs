using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination;

/// <summary>How an operation pages, in the document's terms.</summary>
/// <param name="Style">How the next page is asked for.</param>
/// <param name="Items">The list of the items.</param>
internal sealed record Match(PagingStyle Style, Member Items)
{
    /// <summary>What is sent for the next page; null where a URL says it all.</summary>
    public PagingInput? Position { get; init; }

    public PagingInput? Size { get; init; }

    /// <summary>What takes the id of the first item, to go back.</summary>
    public PagingInput? Before { get; init; }

    /// <summary>What says how to go on.</summary>
    public Member? Next { get; init; }

    public string? NextHeader { get; init; }

    /// <summary>Where an item says what it is called.</summary>
    public string? Key { get; init; }

    /// <summary>The number of the first page.</summary>
    public int First { get; init; }

    /// <summary>The total that the user trusts.</summary>
    public Member? Total { get; init; }

    public Member? HasMore { get; init; }

    public LinkRules? Link { get; init; }
}
