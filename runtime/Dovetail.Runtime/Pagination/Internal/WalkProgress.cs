using System.Runtime.ExceptionServices;
using Dovetail.Http;

namespace Dovetail.Pagination.Internal;

/// <summary>What a walk has seen so far, and so where it goes on, whether it is at its end, or in a loop.</summary>
internal sealed class WalkProgress<TPage, TItem>(string operation, Paging<TPage, TItem> paging, bool isBackward)
{
    // Two pages with the same content may be two pages; three in a row are one.
    private const int MaxRepetitions = 2;

    private readonly SeenPositions _seen = new();
    private int _pages;
    private long? _itemsBefore;
    private long _items;
    private int _largestPage;
    private int? _previousHash;
    private int _repetitions;

    /// <summary>Takes a page in.</summary>
    /// <param name="response">The page.</param>
    /// <param name="position">What was asked for.</param>
    /// <param name="follow">Makes a position of a URL.</param>
    public WalkStep<TPage, TItem> Take(ApiResponse<TPage> response, PagePosition position, Func<string, PagePosition> follow)
    {
        var value = response.Value;
        var items = value is null ? [] : paging.Items(value) ?? [];
        var facts = FactsOf(response, value, items, position, follow);
        Count(items.Count, position);
        ExceptionDispatchInfo? fault = null;
        PagePosition? next = null;
        PagePosition? after = null;
        try
        {
            after = paging.Advance.After(facts);
            next = isBackward ? paging.Advance.Before(facts) : value is null || IsLast(value, facts, after) ? null : after;
            Guard(response, facts, next);
        }
        catch (ApiException e)
        {
            fault = ExceptionDispatchInfo.Capture(e);
        }

        var isLast = next is null && fault is null;
        var continuation = isLast && !isBackward ? OrNull(() => Bookmark(value, facts, after)) : next?.Continuation;
        var page = new Page<TPage, TItem>(value, items, continuation)
        {
            Response = response,
            IsLast = isLast,
            Previous = paging.Advance.GoesBack ? OrNull(() => paging.Advance.Before(facts)?.Continuation) : null,
        };
        return new(page, next, fault);
    }

    private PageFacts FactsOf(ApiResponse<TPage> response, TPage value, IReadOnlyList<TItem> items, PagePosition position, Func<string, PagePosition> follow)
    {
        var links = LinkHeader.Read(response.Headers);
        var isLink = paging.Advance is LinkAdvance && paging.Next is null;
        var next = paging.NextHeader is { } header ? response.Headers[header] : isLink ? links.Next : value is null ? null : paging.Next?.Invoke(value);
        var more = value is null ? null : paging.HasMore?.Invoke(value);
        var isBefore = paging.Advance is LastIdAdvance last && last.IsBackward(position);
        var previous = value is null ? null : paging.Previous?.Invoke(value);
        return new PageFacts(position, items.Count)
        {
            Next = string.IsNullOrEmpty(next) ? null : next,
            Previous = !string.IsNullOrEmpty(previous) ? previous : isLink ? links.Previous : null,
            Links = links,
            HasMore = isBefore ? null : more,
            HasMoreBefore = isBefore ? more : null,
            FirstKey = KeyOf(items, 0),
            LastKey = KeyOf(items, items.Count - 1),
            Follow = follow,
        };
    }

    private string? KeyOf(IReadOnlyList<TItem> items, int index) =>
        index >= 0 && index < items.Count && items[index] is { } item && paging.Key?.Invoke(item) is { Length: > 0 } key ? key : null;

    private void Count(int count, PagePosition position)
    {
        _pages++;
        _itemsBefore ??= paging.Advance is NumberAdvance number ? number.ItemsBefore(position, count) : 0;
        _items += count;
        _largestPage = Math.Max(_largestPage, count);
    }

    /// <summary>What is said in so many words goes before what can be guessed; a total is advice, and ends no walk while pages come full.</summary>
    private bool IsLast(TPage value, PageFacts page, PagePosition? after)
    {
        if (page.HasMore is false || (after is null && !IsCutOff(page)))
        {
            return true;
        }

        var total = paging.Total?.Invoke(value) is >= 0 and var told ? told : (long?)null;
        return (paging.TrustsTotal && _itemsBefore + _items >= total) || paging.Advance switch
        {
            NumberAdvance => IsLastNumber(page, total),
            CursorAdvance => page.Count == 0 && page.Next == page.Position.Token,
            LastIdAdvance => page.Count == 0 && page.HasMore is null,
            _ => false,
        };
    }

    private bool IsLastNumber(PageFacts page, long? total)
    {
        // A total of fewer than have been seen counts something else: the page, mostly.
        var isReached = total == _itemsBefore + _items;
        if (page.HasMore is true)
        {
            return false;
        }

        if (paging.Next is not null)
        {
            return page.Next is null || (page.Count == 0 && isReached);
        }

        // Some servers send the header without saying so in their description.
        if (page.Links.SpeaksOfPages)
        {
            return page.Links.Next is null;
        }

        return page.Count == 0 || (total is null ? IsShortFor(page) : isReached && (page.Count < _largestPage || IsShortFor(page)));
    }

    /// <summary>A page of fewer items than asked for is the last one only where the server gives as many as were asked for: it may have a maximum of its own.</summary>
    private bool IsShortFor(PageFacts page) =>
        paging.Advance is NumberAdvance { MaxSize: { } max } && page.Position.Size is { } asked && asked <= max && page.Count < asked;

    /// <exception cref="ResponseFormatException">There are more, and nothing says where.</exception>
    private bool IsCutOff(PageFacts page) => paging.Advance is LastIdAdvance && (page.Count > 0 || page.HasMore is true)
        ? throw new ResponseFormatException(operation, System.Net.HttpStatusCode.OK, page.Count > 0
            ? "there may be more pages, and its last item does not say what it is called."
            : "there are more pages, and it has no item to go on from.")
        : false;

    /// <summary>Where to ask later for what has come since; null where the API has no such place.</summary>
    private string? Bookmark(TPage value, PageFacts page, PagePosition? after)
    {
        if (value is not null && paging.Delta?.Invoke(value) is { Length: > 0 } delta)
        {
            return page.Follow(delta).Continuation;
        }

        return paging.Advance switch
        {
            NumberAdvance => null,
            LastIdAdvance when after is null && page.Position is { Token: not null, Values.Count: > 0 } => page.Position.Continuation,
            _ => after?.Continuation,
        };
    }

    /// <summary>The page is there: what leads elsewhere and can not be followed is left out.</summary>
    private static string? OrNull(Func<string?> continuation)
    {
        try
        {
            return continuation();
        }
        catch (ResponseFormatException)
        {
            return null;
        }
    }

    /// <exception cref="PaginationLoopException">The walk does not come to an end.</exception>
    private void Guard(ApiResponse<TPage> response, PageFacts page, PagePosition? next)
    {
        var isSame = response.BodyHash is { } hash && hash == _previousHash && paging.Advance is NumberAdvance;
        (_repetitions, _previousHash) = (isSame ? _repetitions + 1 : 0, response.BodyHash);
        _seen.Add(page.Position.Text);
        _seen.Add(response.Address?.AbsoluteUri ?? "");
        if (next is null)
        {
            return;
        }

        if (_repetitions >= MaxRepetitions)
        {
            throw new PaginationLoopException($"{operation}: the server sends the same page again and again; it seems to ignore '{paging.Advance.Parameter?.Name}'.", _pages);
        }

        if (_seen.Contains(next.Text))
        {
            throw new PaginationLoopException($"{operation}: the server leads back to a page that has been there already.", _pages);
        }

        if (_pages >= paging.MaxPages)
        {
            throw new PaginationLoopException(FormattableString.Invariant($"{operation}: there are still more pages after {_pages}."), _pages);
        }
    }
}
