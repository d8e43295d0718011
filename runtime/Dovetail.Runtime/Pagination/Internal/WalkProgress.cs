using Dovetail.Http;

namespace Dovetail.Pagination.Internal;

/// <summary>What a walk has seen so far, and so whether it is at its end, or in a loop.</summary>
internal sealed class WalkProgress<TPage, TItem>(string operation, Paging<TPage, TItem> paging)
{
    // Two pages with the same content may be two pages; three in a row are one.
    private const int MaxRepetitions = 2;

    private int _pages;
    private long? _itemsBefore;
    private long _items;
    private int _largestPage;
    private int? _previousHash;
    private int _repetitions;

    /// <summary>Takes a page in, and says whether it is the last one.</summary>
    public bool IsLast(TPage page, int count, PagePosition position)
    {
        _pages++;
        _itemsBefore ??= paging.Advance.Before(position.Value, count);
        _items += count;
        _largestPage = Math.Max(_largestPage, count);
        if (count == 0 || page is null || paging.HasMore?.Invoke(page) is false)
        {
            return true;
        }

        if (paging.Total?.Invoke(page) is >= 0 and var total)
        {
            return _itemsBefore + _items >= total;
        }

        return paging.HasMore?.Invoke(page) is null && IsShort(count, position);
    }

    /// <exception cref="PaginationLoopException">The walk does not come to an end.</exception>
    public void Guard(int? hash)
    {
        _repetitions = hash is not null && hash == _previousHash ? _repetitions + 1 : 0;
        _previousHash = hash;
        if (_repetitions >= MaxRepetitions)
        {
            throw new PaginationLoopException($"{operation}: the server sends the same page again and again; it seems to ignore '{paging.Advance.Parameter}'.", _pages);
        }

        if (_pages >= paging.MaxPages)
        {
            throw new PaginationLoopException(FormattableString.Invariant($"{operation}: there are still more pages after {_pages}."), _pages);
        }
    }

    // Many servers give less than they are asked for, their own maximum, without saying so: only a page that is smaller than one before it is the last one.
    private bool IsShort(int count, PagePosition position) => position.Size is { } asked && count < asked && count < _largestPage;
}
