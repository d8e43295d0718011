using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Dovetail.Redis.Tests;

/// <summary>A clock that the test moves, and that tells when somebody has begun to wait for longer than an answer of Redis may take.</summary>
internal sealed class WaitingTime : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public async Task WaitsAsync(CancellationToken cancellationToken) => await _waits.Reader.ReadAsync(cancellationToken);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.FromSeconds(10))
        {
            _waits.Writer.TryWrite(dueTime);
        }

        return timer;
    }
}
