using System.Runtime.ExceptionServices;

namespace Dovetail.Pagination.Internal;

/// <summary>A walk of a test that fails at its first page.</summary>
internal sealed class FailedPages<TPage, TItem>(Exception exception) : PageSource<TPage, TItem>
{
    public override ApiCall<TPage> First(WaitOptions? wait) => ApiCall.FromException<TPage>(exception);

    public override async IAsyncEnumerable<Page<TPage, TItem>> Walk(WalkOptions options)
    {
        await Task.Yield();
        ExceptionDispatchInfo.Throw(exception);
        yield break;
    }
}
