using Microsoft.Extensions.Logging;

namespace Dovetail.Redis;

/// <summary>How limits are kept in Redis. The limits themselves stand in <see cref="ApiClientOptions.RateLimit"/> or in the API's description.</summary>
public sealed class RedisRateLimitOptions
{
    /// <summary>What becomes of calls while Redis can not be asked; they are sent, by default.</summary>
    public RedisFailureMode FailureMode { get; set; } = RedisFailureMode.Open;

    /// <summary>How long Redis may take to answer; 250 ms by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long Redis is left alone after it failed; 1 s by default. Meanwhile no call waits for it.</summary>
    public TimeSpan Recheck { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>What keys begin with; <c>dovetail</c> by default. Clients with one prefix and one name share their limits.</summary>
    public string KeyPrefix { get; set; } = "dovetail";

    /// <summary>
    /// Whose calls share a limit, as a text that is the same in every process and holds no secret. By default the client's name, its server, the operation's group
    /// where that has limits of its own, and who calls (<see cref="RateLimitContext.KeyFingerprint"/>).
    /// </summary>
    public Func<RateLimitContext, string>? Partition { get; set; }

    /// <summary>The clock of waits; that of the system by default. What time it is, only Redis knows.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where it is logged that Redis fails, and that it is back; nowhere by default.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }
}
