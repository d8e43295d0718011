namespace Dovetail;

/// <summary>Whether and how long responses are kept, to be read again without a request. Off by default. Streams and files are never kept.</summary>
public sealed class CacheOptions
{
    /// <summary>What decides how long; <see cref="CacheMode.Off"/> by default. Where only <see cref="TimeToLive"/> is set, that decides.</summary>
    public CacheMode Mode { get; set; }

    /// <summary>How long a success is kept whatever the server says; null by default. It can not be mixed with <see cref="CacheMode.Http"/>.</summary>
    public TimeSpan? TimeToLive { get; set; }

    /// <summary>
    /// Whether a response that has a <c>Last-Modified</c> and no lifetime is fresh for a tenth of its age when it came (RFC 9111 4.2.2), for at most
    /// <see cref="MaxHeuristic"/>; false by default.
    /// </summary>
    public bool Heuristic { get; set; }

    /// <summary>The longest such lifetime; 1 day by default.</summary>
    public TimeSpan MaxHeuristic { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How long a response may be used beyond its lifetime where the server can not be reached or answers 500, 502, 503 or 504; null, the default: as long as the response's own
    /// <c>stale-if-error</c> says (RFC 5861 4). Never over <c>must-revalidate</c>.
    /// </summary>
    public TimeSpan? StaleIfError { get; set; }

    /// <summary>The largest body that is kept, in bytes; 4 MiB by default. Larger ones pass by.</summary>
    public long MaxEntryBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>How long a store is waited for; 1 s by default. After that, and where it fails, calls go on without it.</summary>
    public TimeSpan StoreTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The mode that the options add up to.</summary>
    internal CacheMode EffectiveMode => Mode is CacheMode.Off && TimeToLive is not null ? CacheMode.Fixed : Mode;

    /// <summary>Keeps what the server allows to be kept, as long as it says (RFC 9111).</summary>
    /// <returns>The options.</returns>
    public static CacheOptions Http() => new() { Mode = CacheMode.Http };

    /// <summary>Keeps successes for a time, whatever the server says.</summary>
    /// <param name="timeToLive">How long.</param>
    /// <returns>The options.</returns>
    public static CacheOptions For(TimeSpan timeToLive) => new() { Mode = CacheMode.Fixed, TimeToLive = timeToLive };

    internal CacheOptions Copy() => (CacheOptions)MemberwiseClone();
}
