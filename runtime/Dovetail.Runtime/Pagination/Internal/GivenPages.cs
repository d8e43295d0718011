using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dovetail.Pagination.Internal;

/// <summary>Pages of a test; the page size is theirs, whatever is asked for.</summary>
internal sealed class GivenPages<TPage, TItem>(IReadOnlyList<TPage> pages, Func<TPage, IReadOnlyList<TItem>?> items) : PageSource<TPage, TItem>
{
    public override ApiCall<TPage> First(WaitOptions? wait) =>
        pages.Count > 0 ? ApiCall.From(pages[0]) : ApiCall.FromException<TPage>(new InvalidOperationException("This walk was made without pages, so there is no first one."));

    [SuppressMessage("Usage", "CA2208", Justification = "The arguments are those of AsPages.")]
    public override IAsyncEnumerable<Page<TPage, TItem>> Walk(WalkOptions options)
    {
        var first = 0;
        return options.Continuation is not { } continuation || (int.TryParse(continuation, NumberStyles.None, CultureInfo.InvariantCulture, out first) && first < pages.Count)
            ? WalkAsync(first, options.Backward ? -1 : 1)
            : throw new ArgumentException("The continuation is none of these pages.", nameof(continuation));
    }

    private async IAsyncEnumerable<Page<TPage, TItem>> WalkAsync(int first, int step)
    {
        for (var i = first; i >= 0 && i < pages.Count; i += step)
        {
            await Task.Yield();
            yield return new(pages[i], items(pages[i]) ?? [], At(i + step)) { IsLast = At(i + step) is null, Previous = At(i - 1) };
        }
    }

    private string? At(int index) => index >= 0 && index < pages.Count ? index.ToString(CultureInfo.InvariantCulture) : null;
}
