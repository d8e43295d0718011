using System.Collections.Concurrent;

namespace Dovetail.ResponseFuzz;

/// <summary>What came of the calls.</summary>
internal sealed class FuzzTally
{
    private readonly ConcurrentDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FuzzFault> _faults = new();

    public IReadOnlyCollection<FuzzFault> Faults => _faults;

    public int Calls => _outcomes.Values.Sum();

    public IEnumerable<KeyValuePair<string, int>> Outcomes => _outcomes.OrderByDescending(static outcome => outcome.Value);

    /// <summary>Calls that fail with valid answers: made-up pages that lead back to one another, values that nobody can make up.</summary>
    public ConcurrentDictionary<string, string[]> Failing { get; } = new(StringComparer.Ordinal);

    public void Refused(string target, IEnumerable<string> calls) => Failing[target] = [.. calls];

    public void Note(string outcome) => _outcomes.AddOrUpdate(outcome, 1, static (_, count) => count + 1);

    public void Add(FuzzFault fault)
    {
        Note("fault");
        _faults.Enqueue(fault);
    }
}
