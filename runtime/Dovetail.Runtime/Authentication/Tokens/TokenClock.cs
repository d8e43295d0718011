namespace Dovetail.Authentication.Tokens;

/// <summary>When a token is used, renewed and let go.</summary>
internal sealed class TokenClock(TimeProvider time, TimeSpan defaultLifetime)
{
    private static readonly TimeSpan LongestLead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestSkew = TimeSpan.FromSeconds(30);

    // What ends at once would be asked for at each call.
    private static readonly TimeSpan ShortestUse = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestHint = TimeSpan.FromMinutes(15);

    public TimeProvider Time => time;

    public DateTimeOffset Now => time.GetUtcNow();

    public HeldToken Hold(AccessToken token, bool isForced)
    {
        var now = Now;
        var end = token.ExpiresOn ?? now + defaultLifetime;
        var lifetime = end - now < ShortestUse ? ShortestUse : end - now;
        end = now + lifetime;
        return new HeldToken(token, now, isForced)
        {
            ExpiresOn = end,
            UsableUntil = end - Least(LongestSkew, lifetime / 10),
            RefreshOn = token.RefreshOn ?? end - Least(LongestLead, lifetime / 5),
        };
    }

    /// <summary>
    /// The pause after a failure: as the server asks, else growing from a second to a minute. A server's hint ends after a quarter of an hour: no answer may switch a client
    /// off.
    /// </summary>
    public static TimeSpan Pause(int failures, TimeSpan? hint = null) =>
        hint is { } asked ? Least(LongestHint, asked) : Least(LongestPause, TimeSpan.FromSeconds(1L << Math.Clamp(failures - 1, 0, 6)));

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
