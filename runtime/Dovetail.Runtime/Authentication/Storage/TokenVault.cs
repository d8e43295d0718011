using System.Collections.Concurrent;
using Dovetail.Authentication.OAuth;

namespace Dovetail.Authentication.Storage;

/// <summary>
/// Gets tokens through a store: what another instance has got is used; else one instance at a time asks, and looks into the store once more before it does.
/// New tokens are stored before they are used, since the former refresh token may be worth nothing by then.
/// </summary>
/// <param name="registration">The registration.</param>
/// <param name="grant">How the tokens are got.</param>
/// <param name="store">Where they are kept.</param>
internal sealed class TokenVault(OAuthRegistration registration, string grant, ITokenStore store)
{
    private static readonly TimeSpan LongestLead = TimeSpan.FromMinutes(5);

    private readonly ITokenRefreshLock? _lock = registration.Lock ?? store as ITokenRefreshLock;
    private readonly ConcurrentDictionary<string, StoredTokens> _unsaved = new(StringComparer.Ordinal);

    /// <param name="request">What is needed.</param>
    /// <param name="secret">The part of the key that stands for the client's secret.</param>
    /// <param name="ask">Asks for new tokens, given those that were stored.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async ValueTask<AccessToken> GetAsync(
        AccessTokenRequest request,
        string secret,
        Func<StoredTokens?, CancellationToken, Task<TokenAnswer>> ask,
        CancellationToken cancellationToken)
    {
        var key = TokenKey.Of(registration, grant, request.Scopes, secret);
        if (await ReadAsync(key, cancellationToken).ConfigureAwait(false) is { } found && IsGood(found, request))
        {
            return found.Token;
        }

        var hold = await AcquireAsync(key, cancellationToken).ConfigureAwait(false);
        await using (hold.ConfigureAwait(false))
        {
            var stored = await ReadAsync(key, cancellationToken).ConfigureAwait(false);
            return stored is not null && IsGood(stored, request) ? stored.Token : await RenewAsync(key, stored, ask, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps tokens that came another way.</summary>
    public async Task KeepAsync(TokenAnswer answer, string secret, CancellationToken cancellationToken) =>
        await SaveAsync(TokenKey.Of(registration, grant, [], secret), Stamp(answer, former: null), cancellationToken).ConfigureAwait(false);

    /// <summary>Takes them out; null where there are none.</summary>
    public async Task<StoredTokens?> TakeAsync(string secret, CancellationToken cancellationToken)
    {
        var key = TokenKey.Of(registration, grant, [], secret);
        if (!_unsaved.TryGetValue(key, out var stored))
        {
            stored = await ReadAsync(key, cancellationToken).ConfigureAwait(false);
        }

        await RemoveAsync(key, cancellationToken).ConfigureAwait(false);
        return stored;
    }

    private async Task<AccessToken> RenewAsync(string key, StoredTokens? stored, Func<StoredTokens?, CancellationToken, Task<TokenAnswer>> ask, CancellationToken cancellationToken)
    {
        try
        {
            var renewed = Stamp(await ask(stored, cancellationToken).ConfigureAwait(false), stored);

            // From here on the former refresh token may be spent: nobody's giving up may lose the new one.
            await SaveAsync(key, renewed, CancellationToken.None).ConfigureAwait(false);
            return renewed.Token;
        }
        catch (AuthenticationFailedException e) when (e.OAuthError == "invalid_grant")
        {
            // Without a lock another instance may have been faster.
            var other = await ReadAsync(key, cancellationToken).ConfigureAwait(false);
            if (other is not null && other.RefreshToken != stored?.RefreshToken)
            {
                return other.Token;
            }

            await RemoveAsync(key, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private StoredTokens Stamp(TokenAnswer answer, StoredTokens? former)
    {
        var now = registration.Time.GetUtcNow();
        var end = answer.Token.ExpiresOn ?? now + registration.DefaultTokenLifetime;
        var lead = (end - now) / 5;
        var token = new AccessToken(answer.Token.Value, end) { RefreshOn = end - (lead < LongestLead ? lead : LongestLead), Scopes = answer.Token.Scopes };
        return new StoredTokens(token, now, answer.RefreshToken ?? former?.RefreshToken);
    }

    private bool IsGood(StoredTokens stored, AccessTokenRequest request) =>
        stored.Token.Value != request.Rejected?.Value && registration.Time.GetUtcNow() < stored.Token.RefreshOn;

    private async Task<StoredTokens?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        if (_unsaved.TryGetValue(key, out var unsaved))
        {
            await SaveAsync(key, unsaved, cancellationToken).ConfigureAwait(false);
            return unsaved;
        }

        byte[]? entry = null;
        await Guard(async () => entry = await store.ReadAsync(key, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return entry is null ? null : StoredTokens.TryRead(entry);
    }

    /// <summary>Where the store fails, the tokens stay in memory until it works again.</summary>
    private async Task SaveAsync(string key, StoredTokens tokens, CancellationToken cancellationToken)
    {
        try
        {
            await store.WriteAsync(key, tokens.Write(), tokens.RefreshToken is null ? tokens.Token.ExpiresOn : null, cancellationToken).ConfigureAwait(false);
            _unsaved.TryRemove(key, out _);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _unsaved[key] = tokens;
        }
    }

    private async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        _unsaved.TryRemove(key, out _);
        await Guard(() => store.RemoveAsync(key, cancellationToken)).ConfigureAwait(false);
    }

    private async Task<IAsyncDisposable> AcquireAsync(string key, CancellationToken cancellationToken)
    {
        IAsyncDisposable? hold = null;
        if (_lock is not null)
        {
            await Guard(async () => hold = await _lock.AcquireAsync(key, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }

        return hold ?? NoHold.Instance;
    }

    private static async Task Guard(Func<ValueTask> action)
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or ApiException))
        {
            throw new AuthenticationFailedException($"The store of the tokens, or its lock, failed ({e.GetType().Name}).", e);
        }
    }

    private sealed class NoHold : IAsyncDisposable
    {
        public static NoHold Instance { get; } = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
