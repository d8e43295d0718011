using StackExchange.Redis;

namespace Dovetail.Redis.Internal;

/// <summary>What the script is asked: a key and four arguments for each limit.</summary>
internal sealed record PermitRequest(string Partition, RedisKey[] Keys, RedisValue[] Arguments)
{
    public static PermitRequest Of(RateLimitContext context, int permits, RedisRateLimitOptions options)
    {
        // All keys of a partition lie in one slot of a cluster, by the text in braces.
        var partition = $"{options.KeyPrefix}:{{{Clean(options.Partition?.Invoke(context) ?? Describe(context))}}}";
        var keys = new RedisKey[context.Limits.Count];
        var arguments = new RedisValue[1 + (4 * keys.Length)];
        arguments[0] = permits;
        for (var i = 0; i < keys.Length; i++)
        {
            var limit = context.Limits[i];
            var kind = limit.Kind is RateLimitKind.TokenBucket ? "bucket" : "window";
            var (window, burst) = (limit.Window.Ticks / TimeSpan.TicksPerMicrosecond, limit.Burst ?? limit.Permits);

            // A limit that is changed begins anew, under a key of its own.
            keys[i] = FormattableString.Invariant($"{partition}:{kind}:{limit.Permits}:{window}:{burst}");
            RedisValue[] ofLimit = [kind, limit.Permits, window, burst];
            ofLimit.CopyTo(arguments, 1 + (4 * i));
        }

        return new PermitRequest(partition, keys, arguments);
    }

    private static string Describe(RateLimitContext context) => $"{context.Client}|{context.Host}|{context.Operation}|{context.KeyFingerprint}";

    private static string Clean(string partition) => partition.Replace('{', '(').Replace('}', ')');
}
