using Dovetail.Http.Settings;

namespace Dovetail.RateLimiting.Internal;

/// <summary>Whose calls share a limiter. What they are not told apart by is null.</summary>
internal readonly record struct LaneKey(LimitSet Limits, string? Group, string? Operation, Origin? Host, object? Caller);
