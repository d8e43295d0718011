using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>How an operation pages, as the user or a vendor's extension says it. What it leaves out is found as usual.</summary>
/// <param name="Source">Who says so, for people: <c>dovetail_paging</c>, <c>x-ms-pageable</c>.</param>
internal sealed record PagingDirective(string Source)
{
    /// <summary>Whether the user says it: then nothing else is asked.</summary>
    public bool IsOfUser { get; init; }

    /// <summary>It does not page.</summary>
    public bool IsNone { get; init; }

    /// <summary>It says that the operation pages, and not how.</summary>
    public bool IsMarker { get; init; }

    /// <summary>How the next page is asked for; null where the other parts tell.</summary>
    public PagingStyle? Style { get; init; }

    /// <summary>The position: a parameter's name, or a pointer into the body.</summary>
    public string? Position { get; init; }

    /// <summary>The page size, in the same way.</summary>
    public string? Size { get; init; }

    /// <summary>Where the answer says what comes next: a pointer, or <c>header:Name</c>.</summary>
    public string? Next { get; init; }

    /// <summary>A pointer to the items; <c>/</c> where the answer is the list.</summary>
    public string? Items { get; init; }

    /// <summary>A pointer to the flag that says whether there are more.</summary>
    public string? HasMore { get; init; }

    /// <summary>A pointer to the number of all items, which then ends the walk.</summary>
    public string? Total { get; init; }

    /// <summary>The member of an item that says where it stands.</summary>
    public string? Key { get; init; }

    /// <summary>The number of the first page.</summary>
    public int? First { get; init; }

    /// <summary>Whether a member may have a dot in its name (<c>odata.nextLink</c>) where the directive's dots lead into objects: such a one counts first.</summary>
    public bool MayHaveDots { get; init; }

    /// <summary>What becomes of the URL of a next page; null where it is followed as it stands.</summary>
    public LinkRules? Link { get; init; }
}

/// <summary>How the next page is asked for.</summary>
internal enum PagingStyle
{
    NextUrl,
    Link,
    Cursor,
    LastId,
    Page,
    Offset,
}
