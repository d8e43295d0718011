using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Finds the case of an object, or of a list by its first one, by which of the members that tell the cases apart are there.</summary>
internal sealed class MemberFinder
{
    private readonly List<Candidate> _candidates = [];
    private readonly Utf8Names _names;

    /// <param name="cases">The cases of the union.</param>
    /// <param name="arrays">How many arrays stand around the objects.</param>
    public MemberFinder(UnionCase[] cases, int arrays)
    {
        var names = cases.Where(one => one.Kind.IsObjectIn(arrays)).SelectMany(one => one.Marks).Select(mark => mark[1..]).Distinct(StringComparer.Ordinal).ToList();
        _names = new Utf8Names(names.ToArray());
        for (var index = 0; index < cases.Length; index++)
        {
            if (cases[index].Kind.IsObjectIn(arrays))
            {
                _candidates.Add(new Candidate(index, [.. cases[index].Marks.Select(mark => (names.IndexOf(mark[1..]), mark[0] == '!'))]));
            }
        }
    }

    /// <summary>The number of objects among the cases.</summary>
    public int Count => _candidates.Count;

    /// <summary>
    /// The case with the most of its members there, none of its required ones missing if that can be had; the first of several; -1 where no member speaks for any.
    /// </summary>
    /// <param name="json">A copy of a reader on the object's first token.</param>
    public int Find(Utf8JsonReader json)
    {
        var present = Present(ref json);
        var best = (Index: -1, Missing: int.MaxValue, Found: -1);
        foreach (var candidate in _candidates)
        {
            var found = candidate.Marks.Count(mark => present[mark.Name]);
            var missing = candidate.Marks.Count(mark => mark.IsRequired && !present[mark.Name]);
            if ((missing == 0 || found > 0) && (missing < best.Missing || (missing == best.Missing && found > best.Found)))
            {
                best = (candidate.Index, missing, found);
            }
        }

        return best.Index;
    }

    private bool[] Present(ref Utf8JsonReader json)
    {
        var present = new bool[_names.Count];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var index = Unicode.Find(in json, _names, expected: -1);
            if (index >= 0)
            {
                present[index] = true;
            }

            _ = json.TrySkip();
        }

        return present;
    }

    private sealed record Candidate(int Index, (int Name, bool IsRequired)[] Marks);
}
