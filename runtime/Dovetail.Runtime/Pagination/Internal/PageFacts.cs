using Dovetail.Http;

namespace Dovetail.Pagination.Internal;

/// <summary>What a page says of the pages around it.</summary>
/// <param name="Position">What was asked for.</param>
/// <param name="Count">The number of its items.</param>
internal sealed record PageFacts(PagePosition Position, int Count)
{
    /// <summary>What it says of the next one: a token, a URL, an id or a number; null where it says nothing, which an empty text does not either.</summary>
    public string? Next { get; init; }

    public string? Previous { get; init; }

    /// <summary>The URLs of its <c>Link</c> header.</summary>
    public required LinkHeader Links { get; init; }

    /// <summary>Whether it says that there are more; null where it does not say.</summary>
    public bool? HasMore { get; init; }

    /// <summary>The same of those before it, where these were asked for.</summary>
    public bool? HasMoreBefore { get; init; }

    /// <summary>What its first and its last item are called; null where they have no name, or there are none.</summary>
    public string? FirstKey { get; init; }

    public string? LastKey { get; init; }

    /// <summary>Makes a position of a URL that the page names.</summary>
    /// <exception cref="ResponseFormatException">It is none that may be followed.</exception>
    public required Func<string, PagePosition> Follow { get; init; }
}
