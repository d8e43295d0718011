namespace Dovetail.Caching.Internal;

/// <summary>
/// Requests under way that several calls wait for. A request ends when nobody waits any more: the cancellation of one of them, be it the first, is nothing to the others.
/// </summary>
internal sealed class CacheFlights
{
    private readonly object _lock = new();
    private readonly Dictionary<string, Flight> _flights = new(StringComparer.Ordinal);
    private long _landed;

    /// <summary>How many have come to their end: who has looked before one of them did may look again.</summary>
    public long Landed
    {
        get
        {
            lock (_lock)
            {
                return _landed;
            }
        }
    }

    /// <summary>Waits for the request of that signature, and sends it where nobody has.</summary>
    /// <param name="signature">Who has the same can share.</param>
    /// <param name="landed">What <see cref="Landed"/> was when the caller looked; null where that does not matter.</param>
    /// <param name="send">Sends the request.</param>
    /// <param name="cancellationToken">Ends the wait of this caller.</param>
    /// <returns>
    /// What came; the answer itself, where the request was this caller's own; nothing where another has landed meanwhile. A request that fails is its own caller's: to the
    /// others nothing has come that they could share.
    /// </returns>
    public async ValueTask<(CacheFetch? Fetch, ApiReply? Answer, bool IsOwn)> JoinAsync(
        string signature, long? landed, Func<CancellationToken, Task<CacheFetch>> send, CancellationToken cancellationToken)
    {
        Flight? flight;
        bool isOwn;
        lock (_lock)
        {
            isOwn = !_flights.TryGetValue(signature, out flight);
            if (isOwn && landed is { } seen && seen != _landed)
            {
                return (null, null, false);
            }

            flight ??= _flights[signature] = new Flight();
            flight.Waiting++;
        }

        if (isOwn)
        {
            _ = RunAsync(signature, flight!, send);
        }

        try
        {
            var fetch = await flight!.Landing.WaitAsync(cancellationToken).ConfigureAwait(false);
            return (fetch, isOwn ? fetch.Take() : null, isOwn);
        }
        catch when (!isOwn && !cancellationToken.IsCancellationRequested)
        {
            return (new CacheFetch(null), null, false);
        }
        finally
        {
            Leave(signature, flight!);
        }
    }

    /// <summary>Sends a request that nobody waits for, unless one of that signature is under way.</summary>
    public void Start(string signature, Func<CancellationToken, Task<CacheFetch>> send)
    {
        Flight flight;
        lock (_lock)
        {
            if (_flights.ContainsKey(signature))
            {
                return;
            }

            flight = _flights[signature] = new Flight { Waiting = 1 };
        }

        _ = RunAsync(signature, flight, send)
            .ContinueWith(_ => Leave(signature, flight), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task RunAsync(string signature, Flight flight, Func<CancellationToken, Task<CacheFetch>> send)
    {
        CacheFetch? fetch = null;
        Exception? failure = null;
        try
        {
            fetch = await send(flight.Abandoned.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // whoever waits gets it
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e;
        }

        bool isAwaited;
        lock (_lock)
        {
            Forget(signature, flight);
            _landed++;
            isAwaited = flight.Waiting > 0;
        }

        flight.Land(fetch, failure);
        if (!isAwaited)
        {
            flight.End();
        }
    }

    private void Leave(string signature, Flight flight)
    {
        lock (_lock)
        {
            if (--flight.Waiting > 0)
            {
                return;
            }

            Forget(signature, flight);
        }

        flight.End();
    }

    private void Forget(string signature, Flight flight)
    {
        if (_flights.GetValueOrDefault(signature) == flight)
        {
            _flights.Remove(signature);
        }
    }

    private sealed class Flight
    {
        private readonly TaskCompletionSource<CacheFetch> _landing = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationTokenSource Abandoned { get; } = new();

        public int Waiting { get; set; }

        public Task<CacheFetch> Landing => _landing.Task;

        public void Land(CacheFetch? fetch, Exception? failure)
        {
            if (fetch is not null)
            {
                _landing.TrySetResult(fetch);
            }
            else
            {
                _landing.TrySetException(failure!);
                _ = _landing.Task.Exception;        // perhaps nobody waits any more
            }
        }

        /// <summary>Nobody waits: a request under way is given up, an answer that nobody took is let go.</summary>
        public void End()
        {
            if (!_landing.Task.IsCompleted)
            {
                Abandoned.Cancel();
            }
            else if (_landing.Task.IsCompletedSuccessfully)
            {
                _landing.Task.Result.Dispose();
            }
        }
    }
}
