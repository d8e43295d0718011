namespace Dovetail.Authentication.Tokens;

/// <summary>One token: kept, renewed in time, asked for once for all who wait.</summary>
/// <param name="request">Asks for a token, given the one that was refused.</param>
/// <param name="clock">When to use and to renew.</param>
internal sealed class TokenSlot(Func<AccessToken?, CancellationToken, Task<AccessToken>> request, TokenClock clock)
{
    private readonly object _lock = new();
    private HeldToken? _held;
    private Task<TokenOutcome>? _request;
    private AuthenticationFailedException? _failure;
    private DateTimeOffset _nextTry;
    private int _failures;
    private int _refusals;

    public ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        Task<TokenOutcome> running;
        lock (_lock)
        {
            var now = clock.Now;
            if (_held is { } held && now < held.UsableUntil)
            {
                if (now >= held.RefreshOn && now >= _nextTry)
                {
                    _request ??= Start(rejected: null);
                }

                return new(held.Token);
            }

            if (_request is null && now < _nextTry)
            {
                return new(Fallback(now).Require());
            }

            running = _request ??= Start(rejected: null);
        }

        return WaitAsync(running, cancellationToken);
    }

    public bool IsCurrent(AccessToken token)
    {
        lock (_lock)
        {
            return _held is { } held && ReferenceEquals(held.Token, token) && clock.Now < held.UsableUntil;
        }
    }

    /// <summary>Notes that the API took a token.</summary>
    public void Accept(AccessToken token)
    {
        // A lost note costs a pause, nothing else.
        if (_held is { } held && ReferenceEquals(held.Token, token))
        {
            held.Accept();
        }
    }

    /// <summary>
    /// A token in place of one that the API refused. Who comes with a token that has been replaced already gets the new one; a new one is asked for once only,
    /// and not again and again for an API that refuses them all: then null.
    /// </summary>
    public ValueTask<AccessToken?> ReplaceAsync(AccessToken rejected, CancellationToken cancellationToken)
    {
        Task<TokenOutcome> running;
        lock (_lock)
        {
            if (_held is { } held)
            {
                if (held.Token.Value != rejected.Value)
                {
                    return new(held.Token);
                }

                if (held.IsDoubtful && clock.Now < held.ObtainedOn + TokenClock.Pause(_refusals))
                {
                    return new((AccessToken?)null);
                }

                _refusals = held.IsDoubtful ? _refusals + 1 : 1;
                _held = null;
            }

            if (_request is null && clock.Now < _nextTry)
            {
                return new(new TokenOutcome(null, _failure).Require());
            }

            running = _request ??= Start(rejected);
        }

        return WaitAsync(running, cancellationToken)!;
    }

    private static async ValueTask<AccessToken> WaitAsync(Task<TokenOutcome> running, CancellationToken cancellationToken) =>
        (await running.WaitAsync(cancellationToken).ConfigureAwait(false)).Require();

    /// <summary>Runs apart from the caller: its end, and what it carries along, are not those of the others.</summary>
    private Task<TokenOutcome> Start(AccessToken? rejected)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(() => RunAsync(rejected));
        }
    }

    private async Task<TokenOutcome> RunAsync(AccessToken? rejected)
    {
        try
        {
            var token = await request(rejected, CancellationToken.None).ConfigureAwait(false);
            return token is null ? Fail(new AuthenticationFailedException("The credential's request for a token gave none.")) : Succeed(token, rejected is not null);
        }
        catch (Exception e)
        {
            return Fail(e as AuthenticationFailedException ?? new AuthenticationFailedException($"No token could be had ({e.GetType().Name}).", e));
        }
    }

    private TokenOutcome Succeed(AccessToken token, bool isForced)
    {
        lock (_lock)
        {
            _held = clock.Hold(token, isForced);
            _request = null;
            _failure = null;
            _failures = 0;
            _nextTry = default;
            return new TokenOutcome(token, null);
        }
    }

    private TokenOutcome Fail(AuthenticationFailedException failure)
    {
        lock (_lock)
        {
            _request = null;
            _failure = failure;
            _failures++;
            _nextTry = clock.Now + TokenClock.Pause(_failures, failure.RetryAfter);
            return Fallback(clock.Now);
        }
    }

    /// <summary>Nothing new is to be had: the last token serves up to its very end.</summary>
    private TokenOutcome Fallback(DateTimeOffset now) => _held is { } held && now < held.ExpiresOn ? new TokenOutcome(held.Token, null) : new TokenOutcome(null, _failure);
}
