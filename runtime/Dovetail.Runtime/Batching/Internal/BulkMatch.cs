using System.Globalization;

namespace Dovetail.Batching.Internal;

/// <summary>
/// Which answer is about which item: by key where the caller has said what that is, by the position that the server names, and by order only where there are as many answers
/// as items. What can not be told is not guessed.
/// </summary>
internal sealed class BulkMatch
{
    private const string Unanswered = "The request was answered, and the answer says nothing of this item.";
    private const string Unclear = "The request was answered, and it can not be told which of the server's answers is about this item.";

    private readonly List<BulkAnswer> _unmatched = [];
    private readonly bool _namesFailuresOnly;

    private BulkMatch(int count, BulkReport report)
    {
        Answers = new BulkAnswer?[count];
        _namesFailuresOnly = report.NamesFailuresOnly;
    }

    /// <summary>The answer to each item; null where there is none.</summary>
    public BulkAnswer?[] Answers { get; }

    /// <summary>Answers to nothing that was asked.</summary>
    public IReadOnlyList<BulkAnswer> Unmatched => _unmatched;

    /// <param name="report">What the reply says.</param>
    /// <param name="count">How many items there were.</param>
    /// <param name="keys">Their keys; null where they have none.</param>
    public static BulkMatch Of(BulkReport report, int count, string?[]? keys)
    {
        var match = new BulkMatch(count, report);
        if (keys is not null && report.Answers.Any(static answer => answer.Key is not null))
        {
            match.ByKey(report.Answers, keys);
        }
        else if (report.Answers.Count > 0 && report.Answers.All(static answer => answer.Index is not null))
        {
            match.ByIndex(report.Answers);
        }
        else if (!report.NamesFailuresOnly && keys is null && report.Answers.Count == count)
        {
            report.Answers.ToArray().CopyTo(match.Answers, 0);
        }
        else
        {
            match._unmatched.AddRange(report.Answers);
        }

        return match;
    }

    /// <summary>Why an item was not done; null where it was.</summary>
    public BatchItemException? ErrorOf(int place) => Answers[place] switch
    {
        { } answer => IsSuccess(answer) ? null : new BatchItemException(Describe(answer), answer),
        null when _namesFailuresOnly && _unmatched.Count == 0 => null,
        _ => new BatchItemException(_unmatched.Count == 0 ? Unanswered : Unclear),
    };

    private static bool IsSuccess(BulkAnswer answer) => answer.IsSuccess ?? (answer.StatusCode is not { } status || (int)status is >= 200 and < 400);

    private static string Describe(BulkAnswer answer)
    {
        var status = answer.StatusCode is { } code ? string.Create(CultureInfo.InvariantCulture, $" with {(int)code}") : "";
        return $"The server has refused this item{status}{(answer.Code is { } word ? $", {word}" : "")}{(answer.Message is { } message ? $": {message}" : ".")}";
    }

    // The same item twice has two answers: the first is about the first.
    private void ByKey(IEnumerable<BulkAnswer> answers, string?[] keys)
    {
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var place = 0; place < keys.Length; place++)
        {
            if (keys[place] is { } key)
            {
                (places.TryGetValue(key, out var queue) ? queue : places[key] = new()).Enqueue(place);
            }
        }

        foreach (var answer in answers)
        {
            Take(answer, answer.Key is { } key && places.TryGetValue(key, out var queue) && queue.TryDequeue(out var place) ? place : null);
        }
    }

    private void ByIndex(IEnumerable<BulkAnswer> answers)
    {
        foreach (var answer in answers)
        {
            Take(answer, answer.Index);
        }
    }

    // Of two answers to one item the worse one counts: several errors of an item are several answers.
    private void Take(BulkAnswer answer, int? place)
    {
        if (place is not { } at || at < 0 || at >= Answers.Length)
        {
            _unmatched.Add(answer);
        }
        else if (Answers[at] is not { } other || IsSuccess(other))
        {
            Answers[at] = answer;
        }
    }
}
