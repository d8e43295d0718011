using Dovetail.Generator.Common;

namespace Dovetail.Generator.Naming;

/// <summary>
/// Gives items names of their own, whatever order they come in. Who keeps a name that several want is decided by the items themselves:
/// the one with the greater claim, then the one that is spelled so, else the one with the fewest symbols, else the ordinally smallest. A name made
/// for a loser depends on its own key only, so a further item renames no other, unless it has the better claim to the very same name.
/// </summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken;

    /// <summary>How many names were made of one that is taken: items without a key of their own may be thousands.</summary>
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);

    public UniqueNames(StringComparer comparer, IEnumerable<string> reserved) => _taken = new HashSet<string>(reserved, comparer);

    /// <returns>The names, in the order of the requests.</returns>
    public IReadOnlyList<string> Assign(IReadOnlyList<NameRequest> requests)
    {
        var names = new string?[requests.Count];
        var wishes = requests.Select(request => request.Candidates.GetEnumerator()).ToArray();
        var open = Enumerable.Range(0, requests.Count).OrderBy(i => requests[i].Key, StringComparer.Ordinal).ToList();
        while (open.FindAll(i => wishes[i].MoveNext()) is { Count: > 0 } asking)
        {
            foreach (var i in asking.OrderByDescending(i => requests[i].Claim).ThenBy(i => Distance(requests[i].Key, wishes[i].Current)))
            {
                names[i] = _taken.Add(wishes[i].Current) ? wishes[i].Current : null;
            }

            open.RemoveAll(i => names[i] is not null);
        }

        foreach (var i in open)
        {
            names[i] = WithSuffix(requests[i]);
        }

        return names!;
    }

    /// <summary>Gives back a name that its item does not need after all.</summary>
    public void Free(string name) => _taken.Remove(name);

    /// <summary>How far an item is from the name that it wants.</summary>
    private static int Distance(string key, string candidate)
    {
        var distance = 1;
        foreach (var character in key)
        {
            distance += char.IsLetterOrDigit(character) ? 0 : 1;
        }

        return candidate == key ? 0 : distance;
    }

    private string WithSuffix(NameRequest request)
    {
        var hashed = request.Candidates.First() + "_" + StableHash.Hex(request.Key);
        _copies.TryGetValue(hashed, out var copy);
        string name;
        do
        {
            copy++;
            name = copy == 1 ? hashed : $"{hashed}_{copy}";
        }
        while (!_taken.Add(name));

        _copies[hashed] = copy;
        return name;
    }
}
