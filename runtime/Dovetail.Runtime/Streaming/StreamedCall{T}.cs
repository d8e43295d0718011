using System.Diagnostics;
using Dovetail.Http;

namespace Dovetail;

/// <summary>
/// A call whose answer comes item by item: server-sent events, or lines of JSON. It is cold: nothing is sent until it is enumerated, for the items as they come, or awaited,
/// for the open stream with its headers. Each enumeration is a call of its own.
/// </summary>
/// <typeparam name="T">The type of an item.</typeparam>
[DebuggerDisplay("{DebuggerText,nq}")]
public sealed class StreamedCall<T> : IAsyncEnumerable<T>
{
    private readonly Func<CancellationToken, ApiCall<StreamedResponse<T>>> _open;
    private readonly CancellationToken _ofCall;

    internal StreamedCall(Func<CancellationToken, ApiCall<StreamedResponse<T>>> open, CancellationToken ofCall)
    {
        _open = open;
        _ofCall = ofCall;
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private static string DebuggerText => $"stream of {DebuggerNames.Of(typeof(T))}: sent when awaited or enumerated";

    /// <summary>Awaits the open stream, which has to be enumerated or disposed.</summary>
    /// <returns>The awaiter.</returns>
    public ApiCallAwaiter<StreamedResponse<T>> GetAwaiter() => Open().GetAwaiter();

    /// <summary>Settles the context for awaiting the stream, and for enumerating the items.</summary>
    /// <param name="continueOnCapturedContext">Whether to continue on the captured context.</param>
    /// <returns>An awaitable that can be enumerated as well.</returns>
    public ConfiguredStreamedCall<T> ConfigureAwait(bool continueOnCapturedContext) => new(this, continueOnCapturedContext);

    /// <summary>Sends the request.</summary>
    /// <returns>The call, under way. Its stream has to be enumerated or disposed.</returns>
    public ApiCall<StreamedResponse<T>> Open() => _open(_ofCall);

    /// <summary>Sends the request, and gives the response with its facts. An error status that the description declares does not throw.</summary>
    /// <returns>The response.</returns>
    public Task<ApiResponse<StreamedResponse<T>>> WithResponse() => Open().WithResponse();

    /// <summary>Sends the request, and reads the items as they come.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The enumerator.</returns>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var either = cancellationToken.CanBeCanceled && _ofCall.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ofCall) : null;
        var token = either?.Token ?? (cancellationToken.CanBeCanceled ? cancellationToken : _ofCall);
        using var stream = await CauseAsync(new ValueTask<StreamedResponse<T>>(_open(token).AsTask()), cancellationToken).ConfigureAwait(false);
        await using var items = stream.GetAsyncEnumerator(token);
        while (await CauseAsync(items.MoveNextAsync(), cancellationToken).ConfigureAwait(false))
        {
            yield return items.Current;
        }
    }

    /// <summary>The same call with each item made into another one.</summary>
    /// <typeparam name="TResult">The type of the other item.</typeparam>
    /// <param name="map">Makes the other item.</param>
    /// <returns>The call.</returns>
    public StreamedCall<TResult> Map<TResult>(Func<T, TResult> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new StreamedCall<TResult>(token => _open(token).Map(stream => stream.Map(map)), _ofCall);
    }

    /// <summary>A cancellation has the token of the one who asked for it, rather than that of both together.</summary>
    private async ValueTask<TResult> CauseAsync<TResult>(ValueTask<TResult> step, CancellationToken ofReader)
    {
        try
        {
            return await step.ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (ofReader.IsCancellationRequested || _ofCall.IsCancellationRequested)
        {
            throw new OperationCanceledException("The stream was cancelled by its caller.", e, ofReader.IsCancellationRequested ? ofReader : _ofCall);
        }
    }
}
