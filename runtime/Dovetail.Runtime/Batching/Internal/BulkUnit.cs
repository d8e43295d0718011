using System.Net;
using Dovetail.Errors;

namespace Dovetail.Batching.Internal;

/// <summary>Items that are sent together.</summary>
internal sealed class BulkUnit<TItem, TReply>(
    BatchBoard<TItem, TReply> board, List<BulkEntry<TItem>> entries, Func<IReadOnlyList<TItem>, ApiCall<TReply>> call, BulkOptions<TItem, TReply> options) : BatchUnit
{
    private readonly List<BulkEntry<TItem>> _again = [];

    protected override bool KeepsReply => options.AnswersOf is null;

    /// <summary>All of them, where the call has failed; else those of which the server says that it had no time: another request, with another key.</summary>
    public override IEnumerable<BatchUnit> Again() => _again.Count == 0 ? base.Again() : [new BulkUnit<TItem, TReply>(board, _again, call, options)];

    protected override async Task SendAsync(UnitScope scope, BatchTurn turn)
    {
        var response = await call([.. entries.Select(static entry => entry.Item)]).WithResponse().ConfigureAwait(false);
        var value = response.Value;
        var match = AnswersOf(value, scope, response.StatusCode) is { } told ? BulkMatch.Of(told, entries.Count, KeysOf()) : null;
        var delay = turn.IsLast ? null : scope.DelayAfterOverload(RetryAfterHeader.Read(response.Headers), turn.Number);
        for (var place = 0; place < entries.Count; place++)
        {
            Note(entries[place], value, match?.Answers[place], match?.ErrorOf(place), delay is not null, turn);
        }

        board.NoteUnmatched(match?.Unmatched ?? []);
        Delay = _again.Count > 0 ? delay : null;
    }

    protected override void Fail(Exception error, BatchStatus status)
    {
        foreach (var entry in entries)
        {
            board.Note(new(entry.Index, entry.Item, status, error: error) { Tries = entry.Tries + Tries }, Delay is not null);
        }
    }

    private void Note(BulkEntry<TItem> entry, TReply value, BulkAnswer? answer, BatchItemException? error, bool mayWait, BatchTurn turn)
    {
        var tries = entry.Tries + Tries;
        var isAgain = mayWait && error is not null && answer?.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
        if (isAgain)
        {
            _again.Add(entry with { Tries = tries });
        }

        if (error is not null)
        {
            turn.Note(error);
        }

        var status = error is null ? BatchStatus.Succeeded : BatchStatus.Failed;
        board.Note(new(entry.Index, entry.Item, status, value, error) { Answer = answer, Tries = tries }, isAgain);
    }

    private BulkReport? AnswersOf(TReply value, UnitScope scope, HttpStatusCode status)
    {
        if (options.AnswersOf is { } own)
        {
            return own(value) is { } answers ? new BulkReport([.. answers]) : null;
        }

        return BulkJson.Of(value, scope.Reply) is { } json ? new BulkReader(options.KeyOf is null ? null : options.KeyMember).Read(json, status) : null;
    }

    /// <summary>What tells the items apart; null where only the server or the order does.</summary>
    private string?[]? KeysOf() => options.KeyOf is { } own ? [.. entries.Select(entry => own(entry.Item))] : null;
}
