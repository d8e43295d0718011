namespace Dovetail;

/// <summary>
/// The items that a server sends one after another, as they come. They can be enumerated once. The end of the enumeration, early or not, ends the response;
/// a stream that is not enumerated has to be disposed.
/// </summary>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class StreamedResponse<T> : IAsyncEnumerable<T>, IDisposable, IAsyncDisposable
{
    private readonly IAsyncEnumerable<T> _items;
    private readonly IDisposable? _response;
    private int _isTaken;

    /// <param name="items">The items.</param>
    /// <param name="response">What is disposed at the end.</param>
    internal StreamedResponse(IAsyncEnumerable<T> items, IDisposable? response = null)
    {
        _items = items;
        _response = response;
    }

    /// <summary>The response's headers.</summary>
    public ApiHeaders Headers { get; init; } = ApiHeaders.Empty;

    /// <summary>Reads the items.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The enumerator.</returns>
    /// <exception cref="InvalidOperationException">The stream was enumerated already.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Interlocked.Exchange(ref _isTaken, 1) == 0
        ? ReadAsync(cancellationToken)
        : throw new InvalidOperationException("A stream can be enumerated once: what was read is not kept. Call the operation again for another one.");

    /// <summary>The same stream with each item made into another one. It takes the place of this one.</summary>
    /// <typeparam name="TResult">The type of the other item.</typeparam>
    /// <param name="map">Makes the other item.</param>
    /// <returns>The stream.</returns>
    public StreamedResponse<TResult> Map<TResult>(Func<T, TResult> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new StreamedResponse<TResult>(MapAsync(map), this) { Headers = Headers };
    }

    /// <summary>Ends the response.</summary>
    public void Dispose() => _response?.Dispose();

    /// <summary>Ends the response.</summary>
    /// <returns>When it is done.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private async IAsyncEnumerator<T> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in _items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
        finally
        {
            Dispose();
        }
    }

    private async IAsyncEnumerable<TResult> MapAsync<TResult>(
        Func<T, TResult> map, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return map(item);
        }
    }
}
