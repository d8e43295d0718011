namespace Dovetail.Runtime.Tests.Wire;

public sealed class ManualTimeTests
{
    /// <summary>A timer may be set while the clock is moved for another one; it is due all the same.</summary>
    [Fact]
    public async Task Waits_that_begin_while_the_clock_is_moved_end()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
        var time = new ManualTime();
        var waits = Task.WhenAll(Enumerable.Range(1, 4).Select(number => Task.Run(() => WaitOftenAsync(time, TimeSpan.FromMilliseconds(number), limit.Token))));

        await Task.Run(() =>
        {
            while (!waits.IsCompleted)
            {
                time.Step();
            }
        });

        Assert.True(waits.IsCompletedSuccessfully, "A wait has not ended within five minutes.");
    }

    private static async Task WaitOftenAsync(ManualTime time, TimeSpan wait, CancellationToken cancellationToken)
    {
        for (var i = 0; i < 300; i++)
        {
            await Task.Delay(wait, time, cancellationToken);

            // Off the thread that moves the clock, which goes on with who waits.
            await Task.Yield();
        }
    }
}
