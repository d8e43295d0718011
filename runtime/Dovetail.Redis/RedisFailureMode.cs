namespace Dovetail.Redis;

/// <summary>What becomes of calls while Redis can not be asked.</summary>
public enum RedisFailureMode
{
    /// <summary>They are sent without the shared limit. What the server itself says of its limits still holds them up.</summary>
    Open,

    /// <summary>They are refused with <see cref="RateLimiterUnavailableException"/>: for a limit that must never be exceeded.</summary>
    Closed,
}
