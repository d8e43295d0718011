using Dovetail.Soak.Servers;

namespace Dovetail.Soak;

/// <summary>
/// What must not happen twice: how often the server got it and did it, and what its caller was told. Its size is given beforehand: what grows while the soak runs is the client's.
/// </summary>
internal sealed class OrderBook(int capacity)
{
    private const byte Succeeded = 1;
    private const byte Failed = 2;

    private readonly byte[] _arrivals = new byte[capacity];
    private readonly byte[] _refusals = new byte[capacity];
    private readonly byte[] _executions = new byte[capacity];
    private readonly byte[] _outcomes = new byte[capacity];
    private readonly bool[] _hasKey = new bool[capacity];
    private readonly Lock[] _locks = [.. Enumerable.Range(0, 64).Select(static _ => new Lock())];
    private int _taken;

    public int Count => Math.Min(Volatile.Read(ref _taken), capacity);

    /// <summary>The number of a new order; null where the book is full.</summary>
    public int? Take(bool hasKey)
    {
        var number = Interlocked.Increment(ref _taken) - 1;
        if (number >= capacity)
        {
            return null;
        }

        _hasKey[number] = hasKey;
        return number;
    }

    public void Arrived(ShopWork work) => Add(_arrivals, work);

    public void Refused(ShopWork work) => Add(_refusals, work);

    /// <summary>A server that knows a key has done its work already, and only says so again.</summary>
    public void Executed(ShopWork work)
    {
        if (work.Order is { } number)
        {
            lock (_locks[number % _locks.Length])
            {
                _executions[number] += (byte)(work.Key is not null && _executions[number] > 0 ? 0 : 1);
            }
        }
    }

    public void Told(int number, bool succeeded) => _outcomes[number] = succeeded ? Succeeded : Failed;

    /// <summary>All that is not as it should be.</summary>
    public IEnumerable<string> Breaches() => Enumerable.Range(0, Count).SelectMany(BreachesOf);

    private IEnumerable<string> BreachesOf(int number)
    {
        var (arrivals, refusals, executions, outcome) = (_arrivals[number], _refusals[number], _executions[number], _outcomes[number]);
        if (executions > 1)
        {
            yield return $"order {number} was executed {executions} times";
        }

        // Without a key only a refused credential allows to send it again: then nothing was done.
        if (!_hasKey[number] && arrivals > refusals + 1)
        {
            yield return $"order {number} was sent {arrivals} times, and refused {refusals} times";
        }

        if (outcome == Succeeded && executions == 0)
        {
            yield return $"order {number} is said to be done, and was lost";
        }

        if (outcome == 0)
        {
            yield return $"order {number} came to no end";
        }
    }

    private void Add(byte[] counts, ShopWork work)
    {
        if (work.Order is { } number)
        {
            lock (_locks[number % _locks.Length])
            {
                counts[number]++;
            }
        }
    }
}
