namespace Dovetail.Redis.Internal;

/// <summary>
/// Those in this process who wait for permits of one partition. The first of them asks Redis, when Redis has said that it is worth while; the others wait behind.
/// </summary>
internal sealed class PermitLine(PermitScript script, TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private readonly LinkedList<TaskCompletionSource> _line = [];
    private readonly object _lock = new();
    private int _inside;
    private int _waiting;

    /// <summary>Whether it still serves.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_inside < 0)
            {
                return false;
            }

            _inside++;
            return true;
        }
    }

    /// <summary>Whether nobody is left, so that it serves no longer.</summary>
    public bool Leave()
    {
        lock (_lock)
        {
            _inside--;
            if (_inside > 0)
            {
                return false;
            }

            _inside = -1;
            return true;
        }
    }

    public async ValueTask<PermitAnswer> AcquireAsync(PermitRequest request, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var place = Join();
        try
        {
            if (Volatile.Read(ref _waiting) == 0)
            {
                // Nobody waits, so that nobody is overtaken.
                var answer = await script.TryTakeAsync(request, cancellationToken).ConfigureAwait(false);
                if (answer.IsFinal || answer.RetryAfter > longestWait)
                {
                    return answer;
                }
            }

            return await WaitAsync(place.Value, request, begun, longestWait, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Quit(place);
        }
    }

    private async ValueTask<PermitAnswer> WaitAsync(
        TaskCompletionSource turn, PermitRequest request, long begun, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await turn.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            while (true)
            {
                var answer = await script.TryTakeAsync(request, cancellationToken).ConfigureAwait(false);
                if (answer.IsFinal || time.GetElapsedTime(begun) + answer.RetryAfter > longestWait)
                {
                    return answer;
                }

                await Task.Delay(answer.RetryAfter < Shortest ? Shortest : answer.RetryAfter, time, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    // The order is that of arrival, not that in which Redis' refusals happen to be read.
    private LinkedListNode<TaskCompletionSource> Join()
    {
        lock (_lock)
        {
            var place = _line.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            _line.First!.Value.TrySetResult();
            return place;
        }
    }

    private void Quit(LinkedListNode<TaskCompletionSource> place)
    {
        lock (_lock)
        {
            _line.Remove(place);
            _line.First?.Value.TrySetResult();
        }
    }
}
