namespace Dovetail.Batching.Internal;

/// <summary>An item with a call of its own.</summary>
internal sealed class SingleUnit<TItem, TResult>(BatchBoard<TItem, TResult> board, int index, Func<TItem, Task<TResult>> work) : BatchUnit
{
    protected override async Task SendAsync(UnitScope scope, BatchTurn turn)
    {
        var value = await work(board.Items[index]).ConfigureAwait(false);
        board.Note(new(index, board.Items[index], BatchStatus.Succeeded, value) { Tries = Tries }, isWaiting: false);
    }

    protected override void Fail(Exception error, BatchStatus status) =>
        board.Note(new(index, board.Items[index], status, error: error) { Tries = Tries }, Delay is not null);
}
