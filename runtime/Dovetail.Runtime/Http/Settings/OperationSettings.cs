using Dovetail.RateLimiting;

namespace Dovetail.Http.Settings;

/// <summary>What one operation has of its own, checked and frozen.</summary>
internal sealed class OperationSettings(ApiDescription description, OperationOptions options, bool isShared)
{
    /// <summary>A copy.</summary>
    public OperationOptions Options { get; } = options.Copy();

    public RateLimitPlan? RateLimit { get; } = options.RateLimit is { } limits ? new RateLimitPlan(description, limits.Copy(), isShared) : null;
}
