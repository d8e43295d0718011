using System.Collections.Concurrent;
using Dovetail.Http;
using Dovetail.RateLimiting.Internal;

namespace Dovetail.RateLimiting;

/// <summary>The limits of a client, put together from its options and from what the API's description says where those say nothing.</summary>
internal sealed class RateLimitPlan
{
    private readonly ConcurrentDictionary<ApiOperation, (string Name, LimitSet Limits)?> _groups = new();
    private readonly Dictionary<string, string> _groupOfOperation = new(StringComparer.Ordinal);

    /// <param name="description">The API.</param>
    /// <param name="options">The options; a copy.</param>
    /// <param name="isShared">Whether limits over time are kept elsewhere, together with other processes.</param>
    public RateLimitPlan(ApiDescription description, RateLimitOptions options, bool isShared)
    {
        Options = options;
        IsShared = isShared;
        Client = SetOf(options.Limits.Count > 0 ? options.Limits : description.RateLimits);
        foreach (var (name, group) in options.OwnGroups.Values)
        {
            _groupOfOperation.TryAdd(name, name);
            foreach (var operation in group.Operations)
            {
                _groupOfOperation[operation] = name;
            }
        }
    }

    public RateLimitOptions Options { get; }

    public bool IsShared { get; }

    /// <summary>What limits all calls.</summary>
    public LimitSet Client { get; }

    /// <summary>The group that an operation belongs to, with its limits; null where it belongs to none. An operation that the description limits is a group of its own.</summary>
    public (string Name, LimitSet Limits)? GroupOf(ApiOperation operation) =>
        _groups.TryGetValue(operation, out var group) ? group : _groups.GetOrAdd(operation, FindGroup(operation));

    private (string Name, LimitSet Limits)? FindGroup(ApiOperation operation)
    {
        var name = _groupOfOperation.GetValueOrDefault(operation.Id) ?? operation.RateLimitGroup ?? (operation.RateLimits.Count > 0 ? operation.Id : null);
        if (name is null)
        {
            return null;
        }

        var ofOptions = Options.OwnGroups.Values.TryGetValue(name, out var group) ? group.Limits : [];
        return (name, SetOf(ofOptions.Count > 0 ? ofOptions : operation.RateLimits));
    }

    private LimitSet SetOf(IEnumerable<RateLimit> limits) => LimitSet.Of(limits, IsShared, Options.QueueLimit);
}
