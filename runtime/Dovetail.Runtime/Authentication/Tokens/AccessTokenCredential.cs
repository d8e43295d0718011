using System.Collections.Concurrent;
using System.Diagnostics;
using Dovetail.Authentication;
using Dovetail.Authentication.Tokens;
using Dovetail.Http;
using Dovetail.Telemetry;

namespace Dovetail;

/// <summary>
/// A credential whose token is asked for when it is needed, and kept. However many calls wait, one request is made for them all, and it goes on when one of them gives up.
/// A token is renewed before it ends, while it is still used; and at once when the API refuses it (RFC 6750 3.1, 401), whose call is then made once more.
/// After a failure the next request waits: as long as the server asks, else one second, then two, up to a minute. A call without its token is never sent.
/// Keep it as long as the clients that use it: the tokens are its own.
/// </summary>
public abstract class AccessTokenCredential : ApiCredential
{
    private readonly ConcurrentDictionary<string, TokenSlot> _slots = new(StringComparer.Ordinal);
    private readonly TokenClock _clock;

    /// <summary>Creates the credential.</summary>
    /// <param name="timeProvider">The clock of its waits; that of the system by default.</param>
    /// <param name="defaultTokenLifetime">How long a token is used that does not say when it ends; five minutes by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is not longer than zero.</exception>
    protected AccessTokenCredential(TimeProvider? timeProvider = null, TimeSpan? defaultTokenLifetime = null)
    {
        if (defaultTokenLifetime is { } lifetime)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero, nameof(defaultTokenLifetime));
        }

        _clock = new TokenClock(timeProvider ?? TimeProvider.System, defaultTokenLifetime ?? TimeSpan.FromMinutes(5));
    }

    internal override bool IsReady => false;

    /// <summary>The clock of its waits.</summary>
    protected TimeProvider TimeProvider => _clock.Time;

    /// <summary>How long one request for a token may take, whatever is behind it.</summary>
    private protected virtual TimeSpan LongestRequest => TimeSpan.FromMinutes(2);

    /// <summary>A token that is good now: the kept one, or a new one.</summary>
    /// <param name="scopes">The scopes that it needs; none by default.</param>
    /// <param name="cancellationToken">Ends the wait; the request itself goes on for those who wait, too.</param>
    /// <returns>The token.</returns>
    /// <exception cref="AuthenticationFailedException">There is none to be had.</exception>
    public ValueTask<AccessToken> GetTokenAsync(IReadOnlyList<string>? scopes = null, CancellationToken cancellationToken = default) =>
        SlotOf(scopes ?? []).GetAsync(cancellationToken);

    internal sealed override async ValueTask<ApiCredential> ResolveAsync(ApiCredentialContext context, CancellationToken cancellationToken)
    {
        var slot = SlotOf(context.Scopes);
        return new IssuedCredential(this, slot, await slot.GetAsync(cancellationToken).ConfigureAwait(false));
    }

    internal sealed override bool Fits(SecurityScheme scheme) => throw new UnreachableException();

    internal sealed override void Place(SecurityScheme? scheme, ICredentialPlaces places) => throw new UnreachableException();

    internal override void CollectSecrets(ICollection<string> secrets)
    {
    }

    /// <summary>Asks for a new token. Called once for all who wait, and never again before it has ended.</summary>
    /// <param name="request">What is needed.</param>
    /// <param name="cancellationToken">Ends when nobody should wait any longer; not that of a caller.</param>
    /// <returns>The token.</returns>
    /// <exception cref="AuthenticationFailedException">There is none. Any other exception is told as one.</exception>
    protected abstract ValueTask<AccessToken> RequestTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken);

    /// <summary>The scopes to ask for; by default those that the operation's description names.</summary>
    private protected virtual IReadOnlyList<string> ScopesFor(IReadOnlyList<string> declared) => declared;

    /// <summary>What shapes the token beside the scopes, and may change: a token of a former secret is not used after it.</summary>
    private protected virtual string Identity() => "";

    /// <summary>Lets all kept tokens go.</summary>
    private protected void Forget() => _slots.Clear();

    private TokenSlot SlotOf(IReadOnlyList<string> declared)
    {
        string[] scopes = [.. ScopesFor(declared).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var identity = $"{Identity()}\n";
        var key = identity + string.Join(' ', scopes);
        return _slots.TryGetValue(key, out var slot) ? slot : Add(identity, key, scopes);
    }

    private TokenSlot Add(string identity, string key, string[] scopes)
    {
        foreach (var former in _slots.Keys.Where(other => !other.StartsWith(identity, StringComparison.Ordinal)))
        {
            _slots.TryRemove(former, out _);
        }

        return _slots.GetOrAdd(key, new TokenSlot((rejected, ending) => RequestAsync(scopes, rejected, ending), _clock));
    }

    private async Task<AccessToken> RequestAsync(string[] scopes, AccessToken? rejected, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(LongestRequest, TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var token = await RequestTokenAsync(new AccessTokenRequest(scopes, rejected), either.Token).AsTask().WaitAsync(either.Token).ConfigureAwait(false);
            ApiMetrics.TokenRefreshed(GetType().Name, exception: null);
            return token;
        }
        catch (Exception e)
        {
            ApiMetrics.TokenRefreshed(GetType().Name, e);
            throw;
        }
    }
}
