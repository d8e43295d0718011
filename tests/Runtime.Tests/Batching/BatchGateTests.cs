using Dovetail.Batching.Internal;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Batching;

public sealed class BatchGateTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(30);

    private readonly ManualTime _time = new();
    private readonly BatchGate _gate = new(most: 3, TestContext.Current.CancellationToken);

    [Fact]
    public void A_refusal_holds_it()
    {
        _gate.Close(Delay, _time, _gate.Successes);

        Assert.False(_gate.PassAsync().IsCompleted);
    }

    [Fact]
    public void A_refusal_that_is_told_after_a_success_does_not_hold_it()
    {
        var before = _gate.Successes;

        _gate.Open(isSuccess: true);
        _gate.Close(Delay, _time, before);

        Assert.True(_gate.PassAsync().IsCompleted);
    }

    [Fact]
    public void One_that_is_told_after_a_failure_does()
    {
        var before = _gate.Successes;

        _gate.Open(isSuccess: false);
        _gate.Close(Delay, _time, before);

        Assert.False(_gate.PassAsync().IsCompleted);
    }
}
