using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Dovetail;

/// <summary>A <see cref="PagedCall{TPage, TItem}"/> with its context settled. For the compiler.</summary>
/// <typeparam name="TPage">What the operation returns.</typeparam>
/// <typeparam name="TItem">The type of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConfiguredPagedCall<TPage, TItem>
{
    private readonly PagedCall<TPage, TItem> _call;
    private readonly bool _continueOnCapturedContext;

    internal ConfiguredPagedCall(PagedCall<TPage, TItem> call, bool continueOnCapturedContext)
    {
        _call = call;
        _continueOnCapturedContext = continueOnCapturedContext;
    }

    /// <summary>Awaits the first page.</summary>
    /// <returns>The awaiter.</returns>
    public ApiCallAwaiter<TPage> GetAwaiter() => _call.First().ConfigureAwait(_continueOnCapturedContext).GetAwaiter();

    /// <summary>All items, over all pages.</summary>
    /// <returns>The enumerator.</returns>
    public ConfiguredCancelableAsyncEnumerable<TItem>.Enumerator GetAsyncEnumerator() =>
        ((IAsyncEnumerable<TItem>)_call).ConfigureAwait(_continueOnCapturedContext).GetAsyncEnumerator();

    /// <summary>The same with a cancellation.</summary>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>The items.</returns>
    public ConfiguredCancelableAsyncEnumerable<TItem> WithCancellation(CancellationToken cancellationToken) =>
        ((IAsyncEnumerable<TItem>)_call).WithCancellation(cancellationToken).ConfigureAwait(_continueOnCapturedContext);
}
