namespace Dovetail.Runtime.Tests.Authentication;

/// <summary>Gives numbered tokens, and counts.</summary>
internal sealed class StubTokens(TimeProvider? time = null) : AccessTokenCredential(time)
{
    private int _requests;

    public int Requests => _requests;

    /// <summary>How long a token lives; null: it does not say.</summary>
    public TimeSpan? Lifetime { get; set; } = TimeSpan.FromHours(1);

    public Func<int, AccessTokenRequest, CancellationToken, Task<string>> Answer { get; set; } = static (number, _, _) => Task.FromResult($"t{number}");

    protected override async ValueTask<AccessToken> RequestTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _requests);
        return new AccessToken(await Answer(number, request, cancellationToken), Lifetime is { } lifetime ? TimeProvider.GetUtcNow() + lifetime : null);
    }
}
