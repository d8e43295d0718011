using Dovetail.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Dovetail.DependencyInjection;

/// <summary>Lets registered clients share what they keep with other processes.</summary>
public static class RedisClientBuilderExtensions
{
    /// <summary>Keeps the client's limits together with all processes that use the same Redis.</summary>
    /// <param name="builder">The client.</param>
    /// <param name="connection">The connection to Redis; null: the one among the services.</param>
    /// <param name="configure">Sets how; null: by default.</param>
    /// <returns>The same builder.</returns>
    public static ApiClientBuilder UseRedisRateLimit(this ApiClientBuilder builder, IConnectionMultiplexer? connection = null, Action<RedisRateLimitOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        RedisRateLimiter? limiter = null;

        // Options are made again when their section changes; who waits in the limiter stays there.
        return builder.Configure((services, options) => options.RateLimiter = limiter ??= Create(services, connection, configure));
    }

    private static RedisRateLimiter Create(IServiceProvider services, IConnectionMultiplexer? connection, Action<RedisRateLimitOptions>? configure)
    {
        var options = new RedisRateLimitOptions
        {
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
            LoggerFactory = services.GetService<ILoggerFactory>(),
        };
        configure?.Invoke(options);
        return new RedisRateLimiter(connection ?? services.GetRequiredService<IConnectionMultiplexer>(), options);
    }
}
