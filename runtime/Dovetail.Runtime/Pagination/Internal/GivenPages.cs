using System.Globalization;

namespace Dovetail.Pagination.Internal;

/// <summary>Pages of a test; the page size is theirs, whatever is asked for.</summary>
internal sealed class GivenPages<TPage, TItem>(IReadOnlyList<TPage> pages, Func<TPage, IReadOnlyList<TItem>?> items) : PageSource<TPage, TItem>
{
    public override ApiCall<TPage> First() =>
        pages.Count > 0 ? ApiCall.From(pages[0]) : ApiCall.FromException<TPage>(new InvalidOperationException("This walk was made without pages, so there is no first one."));

    public override IAsyncEnumerable<Page<TPage, TItem>> Walk(int? pageSize, string? continuation)
    {
        var first = 0;
        return continuation is null || (int.TryParse(continuation, NumberStyles.None, CultureInfo.InvariantCulture, out first) && first < pages.Count)
            ? WalkAsync(first)
            : throw new ArgumentException("The continuation is none of these pages.", nameof(continuation));
    }

    private async IAsyncEnumerable<Page<TPage, TItem>> WalkAsync(int first)
    {
        for (var i = first; i < pages.Count; i++)
        {
            await Task.Yield();
            yield return new(pages[i], items(pages[i]) ?? [], i + 1 < pages.Count ? (i + 1).ToString(CultureInfo.InvariantCulture) : null);
        }
    }
}
