using Dovetail.Http.Internal;
using Dovetail.Testing.Internal;

namespace Dovetail.Testing;

/// <summary>
/// Trouble now and then: an attempt gets a 503, a 429, a reset, half a body or a delay in place of its answer. The same seed makes the same trouble in the same order of attempts.
/// </summary>
/// <param name="seed">Where the random numbers begin.</param>
public sealed class FakeChaos(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>How many of all attempts are troubled, from 0 to 1; a fifth by default.</summary>
    public double Rate { get; init; } = 0.2;

    /// <summary>The longest delay, and what a 429 asks to wait at most; 5 seconds by default.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(5);

    internal Func<FakeAnswer, FakeAnswer>? Next()
    {
        lock (_random)
        {
            if (_random.NextDouble() >= Rate)
            {
                return null;
            }

            var delay = LongestDelay * _random.NextDouble();
            return _random.Next(5) switch
            {
                0 => static _ => Status(503, null),
                1 => _ => Status(429, delay),
                2 => static _ => new BrokenAnswer(null),
                3 => static answer => new BrokenAnswer(answer, 1),
                _ => answer => new LateAnswer(answer) { Delay = delay },
            };
        }
    }

    private static BodyAnswer Status(int status, TimeSpan? retryAfter) => new(_ => new WrittenBody([], "", status), FakeAnswer.RetryAfter(retryAfter));

    private sealed class LateAnswer(FakeAnswer answer) : FakeAnswer
    {
        protected override HttpResponseMessage Make(FakeExchange exchange) => answer.SendAsync(exchange, CancellationToken.None).GetAwaiter().GetResult();
    }
}
