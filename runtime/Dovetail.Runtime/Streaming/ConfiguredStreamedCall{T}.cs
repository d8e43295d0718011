using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Dovetail;

/// <summary>A <see cref="StreamedCall{T}"/> with its context settled. For the compiler.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConfiguredStreamedCall<T>
{
    private readonly StreamedCall<T> _call;
    private readonly bool _continueOnCapturedContext;

    internal ConfiguredStreamedCall(StreamedCall<T> call, bool continueOnCapturedContext)
    {
        _call = call;
        _continueOnCapturedContext = continueOnCapturedContext;
    }

    /// <summary>Awaits the open stream.</summary>
    /// <returns>The awaiter.</returns>
    public ApiCallAwaiter<StreamedResponse<T>> GetAwaiter() => _call.Open().ConfigureAwait(_continueOnCapturedContext).GetAwaiter();

    /// <summary>The items as they come.</summary>
    /// <returns>The enumerator.</returns>
    public ConfiguredCancelableAsyncEnumerable<T>.Enumerator GetAsyncEnumerator() =>
        ((IAsyncEnumerable<T>)_call).ConfigureAwait(_continueOnCapturedContext).GetAsyncEnumerator();

    /// <summary>The same with a cancellation.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The items.</returns>
    public ConfiguredCancelableAsyncEnumerable<T> WithCancellation(CancellationToken cancellationToken) =>
        ((IAsyncEnumerable<T>)_call).WithCancellation(cancellationToken).ConfigureAwait(_continueOnCapturedContext);
}
