using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dovetail.Webhooks.Internal;

/// <summary>
/// A store that can fail, hang and come back. A message whose claim is not certain is not handled: its sender is to try again. What was handled and could not be noted is told
/// as handled; its claim ends by itself.
/// </summary>
internal sealed class ReplayGuard(string name, WebhookScheme scheme, WebhookOptions options)
{
    private readonly IWebhookReplayStore _store = options.ReplayStore ?? new MemoryWebhookReplayStore(timeProvider: options.TimeProvider);
    private readonly TimeProvider _time = options.TimeProvider;
    private readonly TimeSpan _lease = options.HandlerTimeout;
    private readonly TimeSpan _retention = options.ReplayRetention;
    private readonly TimeSpan _timeout = options.StoreTimeout;
    private readonly Func<WebhookRequest, string?>? _select = options.ReplayKey;

    /// <summary>What tells the message; null where nothing does.</summary>
    public string? KeyOf(WebhookRequest request, VerifiedWebhook webhook, WebhookProbe probe)
    {
        var id = _select is { } select ? select(request) : webhook.Id ?? MemberOf(probe) ?? webhook.Digest;
        return id is null ? null : $"{scheme.Name}:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{id}")))}";
    }

    /// <returns>What came of it; the exception where nothing did.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A store is somebody else's code, and its failure an answer to the sender.")]
    public async Task<(WebhookClaim Claim, Exception? Failure)> ClaimAsync(string key, string owner, CancellationToken cancellationToken)
    {
        Task<WebhookClaim>? claim = null;
        try
        {
            claim = _store.ClaimAsync(key, owner, _lease, cancellationToken).AsTask();
            return (await claim.WaitAsync(_timeout, _time, cancellationToken).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            GiveBackLater(claim, key, owner);
            throw;
        }
        catch (Exception e)
        {
            GiveBackLater(claim, key, owner);
            return (WebhookClaim.InProgress, e);
        }
    }

    /// <returns>Why it could not be noted; null where it was.</returns>
    public Task<Exception?> CompleteAsync(string key) => TryAsync(token => _store.CompleteAsync(key, _retention, token));

    /// <returns>Why it could not be given back; null where it was.</returns>
    public Task<Exception?> ReleaseAsync(string key, string owner) => TryAsync(token => _store.ReleaseAsync(key, owner, token));

    private string? MemberOf(WebhookProbe probe)
    {
        try
        {
            return scheme.IdMember is { } pointer ? probe.Member(pointer) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A claim that nobody waits for any more may succeed all the same, or have succeeded: nobody would handle it.</summary>
    private void GiveBackLater(Task<WebhookClaim>? claim, string key, string owner) =>
        _ = claim?.ContinueWith(
            late =>
            {
                // Looked at, so that nobody is told of it as unobserved.
                _ = late.Exception;
                return ReleaseAsync(key, owner);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A store is somebody else's code, and the message was dealt with.")]
    private async Task<Exception?> TryAsync(Func<CancellationToken, ValueTask> act)
    {
        try
        {
            using var end = new CancellationTokenSource(_timeout, _time);
            await act(end.Token).AsTask().WaitAsync(_timeout, _time).ConfigureAwait(false);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
