using Dovetail.Generator.Common;
using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>Prints the limits of a document or of an operation.</summary>
internal static class RateLimitEmitter
{
    public static void Emit(CodeWriter writer, EquatableArray<RateLimitModel> limits)
    {
        if (!limits.IsEmpty)
        {
            writer.List("RateLimits = [", [.. limits.Select(Factory)], "],");
        }
    }

    private static string Factory(RateLimitModel limit)
    {
        var arguments = FormattableString.Invariant($"{limit.Permits}, global::System.TimeSpan.FromMilliseconds({limit.WindowMilliseconds}D)");
        return limit.Burst is { } burst
            ? FormattableString.Invariant($"{Root}RateLimit.TokenBucket({arguments}, {burst})")
            : $"{Root}RateLimit.SlidingWindow({arguments})";
    }
}
