namespace Dovetail.Batching.Internal;

/// <summary>Sends the units of a batch, a few at a time, in turns: what may be tried again is sent in the next one.</summary>
internal sealed class BatchEngine(BatchOptions options, CancellationToken cancellation)
{
    public async Task RunAsync(IReadOnlyList<BatchUnit> units, IBatchBoard board)
    {
        await TakeTurnsAsync(units, board).ConfigureAwait(false);
        board.End();
    }

    private async Task TakeTurnsAsync(IReadOnlyList<BatchUnit> units, IBatchBoard board)
    {
        var gate = new BatchGate(options.MaxRetries + 1, cancellation);
        for (var number = 0; units.Count > 0; number++)
        {
            var turn = new BatchTurn(options, number, cancellation);
            await SendAsync(units, turn, gate).ConfigureAwait(false);
            // What could not be sent waits at the gate, not here.
            if (turn.IsLast || units.Max(static unit => unit.Pause is null ? unit.Delay : unit.Delay is null ? null : TimeSpan.Zero) is not { } delay)
            {
                return;
            }

            board.Wait(delay);
            try
            {
                await Task.Delay(delay, TimeOf(units), cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            units = [.. units.SelectMany(static unit => unit.Again())];
        }
    }

    private static TimeProvider TimeOf(IEnumerable<BatchUnit> units) =>
        units.Select(static unit => unit.Time).FirstOrDefault(static time => time is not null) ?? TimeProvider.System;

    private async Task SendAsync(IReadOnlyList<BatchUnit> units, BatchTurn turn, BatchGate gate)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(options.Concurrency, units.Count)).Select(_ => WorkAsync())).ConfigureAwait(false);

        async Task WorkAsync()
        {
            while (true)
            {
                await gate.PassAsync().ConfigureAwait(false);
                if (turn.IsOver)
                {
                    return;
                }

                var index = Interlocked.Increment(ref next);
                if (index >= units.Count)
                {
                    return;
                }

                var successes = gate.Successes;
                await units[index].SendAsync(turn).ConfigureAwait(false);
                if (units[index] is { Pause: { } pause, Time: { } time })
                {
                    gate.Close(pause, time, successes);
                }
                else
                {
                    gate.Open(units[index].IsSuccess);
                }
            }
        }
    }
}
