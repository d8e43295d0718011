using System.Diagnostics.CodeAnalysis;
using Dovetail.Telemetry;

namespace Dovetail.Caching.Internal;

/// <summary>A store that can fail, hang and come back without a call of the client's failing over it. One that has failed is left alone for a while.</summary>
internal sealed class GuardedStore(IResponseStore store, TimeProvider time, ClientTelemetry telemetry)
{
    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(5);

    private readonly object _lock = new();
    private long _failedAt;
    private bool _isDown;

    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, TimeSpan timeout, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>? entry = null;
        await TryAsync(async token => entry = await store.GetAsync(key, token).ConfigureAwait(false), timeout, cancellationToken).ConfigureAwait(false);
        return entry;
    }

    /// <returns>Whether it is kept.</returns>
    public ValueTask<bool> SetAsync(string key, ReadOnlyMemory<byte> entry, TimeSpan lifetime, TimeSpan timeout, CancellationToken cancellationToken) =>
        TryAsync(token => store.SetAsync(key, entry, lifetime, token), timeout, cancellationToken);

    public ValueTask<bool> RemoveAsync(string key, TimeSpan timeout, CancellationToken cancellationToken) =>
        TryAsync(token => store.RemoveAsync(key, token), timeout, cancellationToken);

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A store is somebody else's code, and a call goes on without it.")]
    private async ValueTask<bool> TryAsync(Func<CancellationToken, ValueTask> act, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (IsLeftAlone())
        {
            return false;
        }

        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var pending = act(end.Token);
            if (!pending.IsCompleted)
            {
                var task = pending.AsTask();
                try
                {
                    await task.WaitAsync(timeout, time, cancellationToken).ConfigureAwait(false);
                }
                catch (TimeoutException) when (!task.IsCompleted)
                {
                    await end.CancelAsync().ConfigureAwait(false);
                    throw;
                }
            }
            else
            {
                await pending.ConfigureAwait(false);
            }

            Note(null);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            Note(e.GetType().Name);
            return false;
        }
    }

    private bool IsLeftAlone()
    {
        lock (_lock)
        {
            return _isDown && time.GetElapsedTime(_failedAt) < LeftAlone;
        }
    }

    private void Note(string? failure)
    {
        bool wasDown;
        lock (_lock)
        {
            (wasDown, _isDown, _failedAt) = (_isDown, failure is not null, time.GetTimestamp());
        }

        if (failure is not null && !wasDown)
        {
            telemetry.Logger.CacheStoreDown(failure);
        }
    }
}
