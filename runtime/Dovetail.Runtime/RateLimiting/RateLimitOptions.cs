using Dovetail.Http.Settings;

namespace Dovetail;

/// <summary>
/// How fast a client sends. Each attempt counts, retries too. A call waits its turn, first come first served, for at most <see cref="MaxWait"/>; else it fails with
/// <see cref="LocalRateLimitException"/>.
/// </summary>
public sealed class RateLimitOptions
{
    /// <summary>Whether the client limits itself at all, and heeds the server's limits before it sends; true by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The limits, all of which hold; empty, the default: those of the API's description, if it has any.</summary>
    public IList<RateLimit> Limits { get; set; } = [];

    /// <summary>Groups of operations with limits of their own, by name: a group of the API's description, or one of yours.</summary>
    public IDictionary<string, RateLimitGroup> Groups => OwnGroups.Open(NameRules.CheckGroups);

    /// <summary>Whose calls share a limit, and wait together where the server asks to; by default those to one server with one credential.</summary>
    public RateLimitPartition PartitionBy { get; set; } = RateLimitPartition.Host | RateLimitPartition.Credential;

    /// <summary>How many calls may wait in one partition; 1,000 by default, 0 for none. Further ones fail at once.</summary>
    public int QueueLimit { get; set; } = 1_000;

    /// <summary>How long a call waits for its turn; 60 s by default. One that would have to wait longer, or longer than its own time allows, fails at once.</summary>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whether all calls of a partition wait when the server says that its limit is reached: <c>Retry-After</c> with 429, 403 or 503, else a <c>RateLimit</c>,
    /// <c>RateLimit-Remaining</c> or <c>X-RateLimit-Remaining</c> of 0. True by default.
    /// </summary>
    public bool ObserveServer { get; set; } = true;

    /// <summary>The longest time that a server's word holds all calls up; 1 h by default. After it one of them asks again.</summary>
    public TimeSpan MaxPause { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What the server means by the number in <c>X-RateLimit-Reset</c>; told by its size by default.</summary>
    public RateLimitResetFormat ResetFormat { get; set; }

    /// <summary><see cref="Groups"/>, to be read.</summary>
    internal OptionsByName<RateLimitGroup> OwnGroups { get; } = new();

    internal RateLimitOptions Copy()
    {
        var copy = new RateLimitOptions
        {
            Enabled = Enabled,
            Limits = [.. Limits],
            PartitionBy = PartitionBy,
            QueueLimit = QueueLimit,
            MaxWait = MaxWait,
            ObserveServer = ObserveServer,
            MaxPause = MaxPause,
            ResetFormat = ResetFormat,
        };
        foreach (var (name, group) in OwnGroups.Values)
        {
            copy.OwnGroups.Values.Add(name, new RateLimitGroup { Operations = [.. group.Operations], Limits = [.. group.Limits] });
        }

        return copy;
    }
}
