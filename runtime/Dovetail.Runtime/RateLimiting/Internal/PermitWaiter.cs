using System.Threading.RateLimiting;

namespace Dovetail.RateLimiting.Internal;

/// <summary>Somebody in the queue of a limiter.</summary>
internal sealed class PermitWaiter : TaskCompletionSource<RateLimitLease>
{
    private readonly LocalRateLimiter _limiter;
    private readonly CancellationToken _cancellation;
    private CancellationTokenRegistration _registration;

    public PermitWaiter(LocalRateLimiter limiter, int permits, long deadline, CancellationToken cancellation)
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        (_limiter, Permits, Deadline, _cancellation) = (limiter, permits, deadline, cancellation);
        Place = new LinkedListNode<PermitWaiter>(this);
    }

    public int Permits { get; }

    /// <summary>Permits to wait for: who asks for none waits until there is one.</summary>
    public int Wanted => Math.Max(1, Permits);

    /// <summary>When it gives up.</summary>
    public long Deadline { get; }

    public LinkedListNode<PermitWaiter> Place { get; }

    /// <summary>Lets its caller leave the queue. At once, where the caller already has.</summary>
    public void Listen() => _registration = _cancellation.UnsafeRegister(static waiter => ((PermitWaiter)waiter!).Leave(), this);

    /// <summary>Ends the wait.</summary>
    public void End(RateLimitLease lease)
    {
        // To dispose of the registration would wait for a cancellation that waits for the limiter.
        _registration.Unregister();
        TrySetResult(lease);
    }

    private void Leave()
    {
        if (_limiter.Remove(this))
        {
            TrySetCanceled(_cancellation);
        }
    }
}
