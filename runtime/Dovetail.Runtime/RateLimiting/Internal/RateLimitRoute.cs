using Dovetail.Authentication;
using Dovetail.Http.Pipeline;
using Dovetail.Http.Settings;

namespace Dovetail.RateLimiting.Internal;

/// <summary>The partitions that an attempt belongs to: its operation's group, if that has limits of its own, and the client's.</summary>
internal readonly struct RateLimitRoute
{
    private readonly ApiExchange _exchange;
    private readonly RateLimitPlan _plan;
    private readonly (string Name, LimitSet Limits)? _group;

    public RateLimitRoute(ApiExchange exchange, RateLimitLanes lanes)
    {
        _exchange = exchange;
        _plan = exchange.Policy.RateLimit;
        _group = _plan.GroupOf(exchange.Operation);
        Client = lanes.Of(new LaneKey(_plan.Client, null, Operation, Host, Caller));
        Group = _group is { } group ? lanes.Of(new LaneKey(group.Limits, group.Name, null, Host, Caller)) : null;
    }

    /// <summary>The limiter of the group; null where there is no group.</summary>
    public LocalRateLimiter? Group { get; }

    /// <summary>The limiter of all calls.</summary>
    public LocalRateLimiter Client { get; }

    /// <summary>What the server says of its limits holds for the group, if there is one: that is what groups are.</summary>
    public LocalRateLimiter Observed => Group ?? Client;

    private string? Operation => Has(RateLimitPartition.Operation) ? _group?.Name ?? _exchange.Operation.Id : null;

    private Origin? Host => Has(RateLimitPartition.Host) ? _exchange.Endpoint.Origin : null;

    // The same secret in a credential made anew is the same caller; where a token does not tell whose it is, the object that was given counts.
    private object? Caller => Has(RateLimitPartition.Credential) ? CredentialIdentity.StableOf(_exchange.Credential ?? Credential) ?? (object?)Credential : null;

    private ApiCredential? Credential => Has(RateLimitPartition.Credential) ? _exchange.Options?.Credential ?? _exchange.Settings.Credential : null;

    /// <summary>What is kept together with other processes: the group's limits, then the client's.</summary>
    public IEnumerable<RateLimitContext> Shared(TimeSpan longestWait)
    {
        if (_group is { Limits.Shared.Count: > 0 } group)
        {
            yield return Context(group.Limits, group.Name, longestWait);
        }

        if (_plan.Client.Shared.Count > 0)
        {
            yield return Context(_plan.Client, Operation, longestWait);
        }
    }

    private RateLimitContext Context(LimitSet limits, string? operation, TimeSpan longestWait) => new()
    {
        Client = _exchange.Description.Name,
        Host = Host is { } host ? FormattableString.Invariant($"{host.Host}:{host.Port}") : null,
        Operation = operation,
        Credential = Credential,
        Resolved = Credential is null ? null : _exchange.Credential,
        Limits = limits.Shared,
        LongestWait = longestWait,
    };

    private bool Has(RateLimitPartition part) => _plan.Options.PartitionBy.HasFlag(part);
}
