using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Finds the case of an object, or of a list by its first one, by which of the members that tell the cases apart are there.</summary>
internal sealed class MemberFinder
{
    // What stands between a member and a member of it.
    private const char Inside = '\n';

    // Names that a union tells its cases apart by, mostly.
    private const int Few = 64;

    private readonly List<Candidate> _candidates = [];
    private readonly Utf8Names _names;

    /// <summary>For each of the names those that stand in its object, with their places among all; null for none.</summary>
    private readonly Inner?[] _inner;
    private readonly int _count;

    /// <summary>For each of the names the values that tell cases apart; null for none.</summary>
    private readonly Utf8Names?[] _values;

    /// <param name="cases">The cases of the union.</param>
    /// <param name="arrays">How many arrays stand around the objects.</param>
    public MemberFinder(UnionCase[] cases, int arrays)
    {
        var objects = cases.Where(one => one.Kind.IsObjectIn(arrays)).ToList();
        var marks = objects.SelectMany(static one => one.Marks).ToList();
        var values = marks.Where(IsValue).Select(static mark => Split(mark[1..])).Distinct().ToLookup(static pair => pair.First, static pair => pair.More!, StringComparer.Ordinal);
        var paths = marks.Where(static mark => !IsValue(mark)).Select(static mark => mark[1..]).Distinct(StringComparer.Ordinal).ToList();
        var names = paths.Select(static path => Split(path).First).Concat(values.Select(static value => value.Key)).Distinct(StringComparer.Ordinal).ToList();
        var nested = paths.Where(static path => path.Contains(Inside, StringComparison.Ordinal)).ToList();
        _names = new Utf8Names(names.ToArray());
        _count = names.Count + nested.Count;
        _inner = [.. names.Select(name => InnerOf(name, nested, names.Count))];
        _values = [.. names.Select(name => values.Contains(name) ? new Utf8Names(values[name].ToArray()) : null)];
        for (var index = 0; index < cases.Length; index++)
        {
            if (cases[index].Kind.IsObjectIn(arrays))
            {
                var own = cases[index].Marks;
                _candidates.Add(new Candidate(
                    index,
                    [.. own.Where(static mark => !IsValue(mark)).Select(mark => (PlaceOf(mark[1..]), mark[0] == '!'))],
                    [.. own.Where(IsValue).Select(static mark => Split(mark[1..])).Select(pair => (names.IndexOf(pair.First), values[pair.First].ToList().IndexOf(pair.More!)))]));
            }
        }

        int PlaceOf(string path) => nested.IndexOf(path) is >= 0 and var inner ? names.Count + inner : names.IndexOf(path);
    }

    /// <summary>The number of objects among the cases.</summary>
    public int Count => _candidates.Count;

    /// <summary>
    /// The case whose value a member has, if one tells; else the case with the most of its members there, none of its required ones missing if that can be had; the first of
    /// several; -1 where no member speaks for any.
    /// </summary>
    /// <param name="json">A copy of a reader on the object's first token.</param>
    public int Find(Utf8JsonReader json)
    {
        var present = _count <= Few ? stackalloc bool[Few] : new bool[_count];
        var values = _values.Length <= Few ? stackalloc int[Few] : new int[_values.Length];
        Mark(ref json, present, values);
        var best = (Index: -1, Missing: int.MaxValue, Found: -1);
        foreach (var candidate in _candidates)
        {
            if (Told(candidate.Values, values) is not { } told)
            {
                continue;
            }

            if (told)
            {
                return candidate.Index;
            }

            var (found, missing) = CountOf(candidate.Marks, present);
            if ((missing == 0 || found > 0) && (missing < best.Missing || (missing == best.Missing && found > best.Found)))
            {
                best = (candidate.Index, missing, found);
            }
        }

        return best.Index;
    }

    /// <summary>Whether the value of a member tells a case; null where it tells that it is another.</summary>
    private static bool? Told((int Name, int Value)[] own, ReadOnlySpan<int> values)
    {
        bool? told = false;
        foreach (var (name, value) in own)
        {
            if (values[name] == value + 1)
            {
                return true;
            }

            told = values[name] == 0 ? told : null;
        }

        return told;
    }

    private static (int Found, int Missing) CountOf((int Name, bool IsRequired)[] marks, ReadOnlySpan<bool> present)
    {
        var (found, missing) = (0, 0);
        foreach (var (name, isRequired) in marks)
        {
            found += present[name] ? 1 : 0;
            missing += isRequired && !present[name] ? 1 : 0;
        }

        return (found, missing);
    }

    private static bool IsValue(string mark) => mark[0] == '=';

    private static (string First, string? More) Split(string path)
    {
        var end = path.IndexOf(Inside, StringComparison.Ordinal);
        return end < 0 ? (path, null) : (path[..end], path[(end + 1)..]);
    }

    private static Inner? InnerOf(string name, List<string> nested, int start)
    {
        var own = nested.FindAll(path => path.StartsWith(name + Inside, StringComparison.Ordinal));
        return own.Count == 0 ? null : new Inner(new Utf8Names([.. own.Select(path => path[(name.Length + 1)..])]), [.. own.Select(path => start + nested.IndexOf(path))]);
    }

    /// <summary>
    /// Marks the members that are there, of an object and of the objects in it that are asked for. Of values it notes the place among those known, from 1 on; -1 for others.
    /// </summary>
    private void Mark(ref Utf8JsonReader json, scoped Span<bool> present, scoped Span<int> values)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var index = Unicode.Find(in json, _names, expected: -1);
            if (index < 0)
            {
                _ = json.TrySkip();
                continue;
            }

            present[index] = true;
            _ = json.Read();
            if (_values[index] is { } known && json.TokenType != JsonTokenType.Null)
            {
                values[index] = JsonPeek.Place(in json, known) is >= 0 and var place ? place + 1 : -1;
            }

            if (_inner[index] is { } inner && json.TokenType == JsonTokenType.StartObject)
            {
                MarkInner(ref json, inner, present);
            }
            else
            {
                _ = json.TrySkip();
            }
        }
    }

    private static void MarkInner(ref Utf8JsonReader json, Inner inner, scoped Span<bool> present)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var index = Unicode.Find(in json, inner.Names, expected: -1);
            if (index >= 0)
            {
                present[inner.Places[index]] = true;
            }

            _ = json.TrySkip();
        }
    }

    private sealed record Candidate(int Index, (int Name, bool IsRequired)[] Marks, (int Name, int Value)[] Values);

    private sealed record Inner(Utf8Names Names, int[] Places);
}
