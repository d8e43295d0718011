namespace Dovetail.Batching.Internal;

/// <summary>What is known of the items of a batch; told to whoever wants to see it.</summary>
internal sealed class BatchBoard<TItem, TResult>(IReadOnlyList<TItem> items, IProgress<BatchProgress>? progress) : IBatchBoard
{
    private readonly object _lock = new();
    private readonly BatchItem<TItem, TResult>?[] _outcomes = new BatchItem<TItem, TResult>?[items.Count];
    private readonly bool[] _waiting = new bool[items.Count];
    private readonly List<BulkAnswer> _unmatched = [];
    private int _succeeded;
    private int _failed;
    private int _waits;

    public IReadOnlyList<TItem> Items => items;

    /// <summary>Notes what became of an item, for now or for good.</summary>
    public void Note(BatchItem<TItem, TResult> outcome, bool isWaiting)
    {
        lock (_lock)
        {
            Count(outcome.Index, -1);
            (_outcomes[outcome.Index], _waiting[outcome.Index]) = (outcome, isWaiting);
            Count(outcome.Index, 1);
            Report(TimeSpan.Zero);
        }
    }

    public void NoteUnmatched(IEnumerable<BulkAnswer> answers)
    {
        lock (_lock)
        {
            _unmatched.AddRange(answers);
        }
    }

    public void Wait(TimeSpan delay)
    {
        lock (_lock)
        {
            Report(delay);
        }
    }

    public void End()
    {
        lock (_lock)
        {
            if (_waits > 0)
            {
                (_failed, _waits) = (_failed + _waits, 0);
                Array.Clear(_waiting);
                Report(TimeSpan.Zero);
            }
        }
    }

    public BatchResult<TItem, TResult> Result() =>
        new([.. _outcomes.Select((outcome, index) => outcome ?? new(index, items[index], BatchStatus.NotSent))]) { Unmatched = [.. _unmatched] };

    private void Count(int index, int step)
    {
        if (_outcomes[index] is not { } outcome)
        {
            return;
        }

        _waits += _waiting[index] ? step : 0;
        _succeeded += outcome.IsSuccess ? step : 0;
        _failed += outcome.IsSuccess || _waiting[index] ? 0 : step;
    }

    private void Report(TimeSpan delay)
    {
        try
        {
            progress?.Report(new BatchProgress(items.Count, _succeeded, _failed, _waits, delay));
        }
#pragma warning disable CA1031 // who shows the progress is not who does the work
        catch
#pragma warning restore CA1031
        {
        }
    }
}
