using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Dovetail.Redis.Internal;

/// <summary>Runs the script, and knows what to do where it can not be run. Redis that has failed is left alone for a while, so that calls do not each wait for it.</summary>
internal sealed partial class PermitScript(IConnectionMultiplexer connection, RedisRateLimitOptions options)
{
    private static readonly string Script = Read();

    private readonly ILogger _logger = options.LoggerFactory?.CreateLogger("Dovetail.Redis") ?? (ILogger)NullLogger.Instance;
    private readonly object _lock = new();
    private long _failedAt;
    private bool _isDown;

    public async ValueTask<PermitAnswer> TryTakeAsync(PermitRequest request, CancellationToken cancellationToken)
    {
        if (LeftAlone() is { } time)
        {
            return Unknown(time);
        }

        var database = connection.GetDatabase();
        if (!database.IsConnected(request.Keys[0]))
        {
            // The connection would keep what it is asked until Redis is back, and take permits for calls that have long gone on without.
            return Fail("Disconnected");
        }

        try
        {
            var result = await database.ScriptEvaluateAsync(Script, request.Keys, request.Arguments)
                .WaitAsync(options.Timeout, options.TimeProvider, cancellationToken).ConfigureAwait(false);
            Note(failure: null);
            return Answer(result);
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException or InvalidCastException)
        {
            return Fail(e.GetType().Name);
        }
    }

    private static PermitAnswer Answer(RedisResult result) =>
        (long[]?)result is [var granted, var wait]
            ? granted == 1 ? PermitAnswer.Granted : PermitAnswer.Wait(TimeSpan.FromMicroseconds(wait))
            : throw new InvalidCastException("The script gave no answer of its own.");

    private static string Read()
    {
        using var stream = typeof(PermitScript).Assembly.GetManifestResourceStream("RateLimit.lua")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private PermitAnswer Unknown(TimeSpan retryAfter) => options.FailureMode is RedisFailureMode.Open ? PermitAnswer.Granted : PermitAnswer.Unknown(retryAfter);

    /// <summary>How long Redis is still left alone; null where it can be asked.</summary>
    private TimeSpan? LeftAlone()
    {
        lock (_lock)
        {
            var time = options.Recheck - options.TimeProvider.GetElapsedTime(_failedAt);
            return _isDown && time > TimeSpan.Zero ? time : null;
        }
    }

    private PermitAnswer Fail(string failure)
    {
        Note(failure);
        return Unknown(options.Recheck);
    }

    private void Note(string? failure)
    {
        bool wasDown;
        lock (_lock)
        {
            wasDown = _isDown;
            _isDown = failure is not null;
            _failedAt = options.TimeProvider.GetTimestamp();
        }

        if (failure is not null && !wasDown)
        {
            LogDown(failure, options.FailureMode is RedisFailureMode.Open ? "sent without it" : "refused");
        }
        else if (failure is null && wasDown)
        {
            LogBack();
        }
    }

    [LoggerMessage(30, LogLevel.Warning, "The shared rate limit can not be had of Redis ({ErrorType}): until it is back, calls are {Consequence}")]
    private partial void LogDown(string errorType, string consequence);

    [LoggerMessage(31, LogLevel.Information, "The shared rate limit is kept by Redis again")]
    private partial void LogBack();
}
