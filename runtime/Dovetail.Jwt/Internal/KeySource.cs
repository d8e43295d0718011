namespace Dovetail.Jwt.Internal;

/// <summary>Keeps an issuer's keys: one fetch for all who wait, apart from their giving up, and seldom.</summary>
internal sealed class KeySource(JwtValidationOptions options) : IDisposable
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private readonly CancellationTokenSource _end = new();
    private readonly KeyFetcher _fetcher = new(options);
    private readonly TimeProvider _time = options.TimeProvider;
    private readonly TimeSpan _lifetime = options.KeyLifetime;
    private readonly RefreshBudget _budget = new(options.MinRefreshInterval, options.TimeProvider);
    private KeySet? _keys;
    private Task<KeySet?>? _fetch;
    private DateTimeOffset _nextTry;

    /// <summary>The keys; null where there are none to be had.</summary>
    public ValueTask<KeySet?> GetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_keys is { } keys)
            {
                if (_time.GetUtcNow() - keys.FetchedOn >= _lifetime && _time.GetUtcNow() >= _nextTry)
                {
                    // Old keys serve on while new ones are fetched.
                    _fetch ??= Start();
                }

                return new(keys);
            }
        }

        return RefreshAsync(known: null, cancellationToken);
    }

    /// <summary>Newer keys than the known ones, where it is time to ask for some; else those.</summary>
    public async ValueTask<KeySet?> RefreshAsync(KeySet? known, CancellationToken cancellationToken)
    {
        Task<KeySet?> fetch;
        lock (_lock)
        {
            if (!ReferenceEquals(_keys, known) || (_fetch is null && !MayFetch(known)))
            {
                return _keys;
            }

            fetch = _fetch ??= Start();
        }

        return await fetch.WaitAsync(cancellationToken).ConfigureAwait(false) ?? known;
    }

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    /// <summary>The first keys are asked for whenever the last failure is not too fresh; newer ones as the budget allows.</summary>
    private bool MayFetch(KeySet? known) => _time.GetUtcNow() >= _nextTry && (known is null || _budget.TryTake());

    private Task<KeySet?> Start()
    {
        var end = _end.Token;
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(() => FetchAsync(end));
        }
    }

    private async Task<KeySet?> FetchAsync(CancellationToken cancellationToken)
    {
        KeySet? keys = null;
        try
        {
            keys = await _fetcher.FetchAsync(cancellationToken).ConfigureAwait(false);
            return keys;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or OperationCanceledException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            lock (_lock)
            {
                _keys = keys ?? _keys;
                _nextTry = keys is null ? _time.GetUtcNow() + PauseAfterFailure : default;
                _fetch = null;
            }
        }
    }
}
