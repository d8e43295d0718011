using Dovetail.Http;

namespace Dovetail.Testing;

/// <summary>Where the pages of an operation hold what, by the names in JSON. Generated fakes hold one for each operation that pages.</summary>
/// <param name="advance">How the next page is asked for.</param>
public sealed class FakePaging(PageAdvance advance)
{
    /// <summary>The way to the items; empty where the page is the list.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The way to what says where to go on; empty where nothing in the body does.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>Whether that is a number.</summary>
    public bool NextIsNumber { get; init; }

    /// <summary>The header that says where to go on; null where none does, or <c>Link</c>.</summary>
    public string? NextHeader { get; init; }

    /// <summary>The way to whether there are more; empty where nothing says it.</summary>
    public IReadOnlyList<string> HasMore { get; init; } = [];

    /// <summary>Whether that says the opposite: that this is the last page.</summary>
    public bool SaysLast { get; init; }

    /// <summary>The way to the number of items in all; empty where nothing says it.</summary>
    public IReadOnlyList<string> Total { get; init; } = [];

    /// <summary>The way from an item to what those give who ask for what follows it; empty where nobody does.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    internal PageAdvance Advance { get; } = advance;
}
