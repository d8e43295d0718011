using Dovetail.Fuzz.Trees;

namespace Dovetail.Fuzz.Mutations;

/// <summary>Changes to the tree of a document.</summary>
internal static class TreeMutations
{
    private const int DeepestWrap = 1_200;
    private const int LargestCopy = 2_000;

    /// <summary>The likelier ones stand more often.</summary>
    private static readonly (string Name, Action<Place, List<Place>, Random> Change)[] All =
    [
        ("delete", (place, _, _) => place.Parent.RemoveAt(place.Index)),
        ("duplicate", Duplicate),
        ("repeat a key", RepeatKey),
        ("swap", Swap),
        ("graft", Graft),
        ("scalar", (place, _, random) => place.Value = Scalar(random)),
        ("empty", (place, _, random) => place.Value = random.Next(2) == 0 ? new TreeMapping([]) : new TreeSequence([])),
        ("rename", Rename),
        ("text", (place, _, random) => place.Value = new TreeScalar(HostileStrings.Any(random), isString: true)),
        ("reference", (place, places, random) => place.Value = new TreeMapping([new TreeEntry("$ref", new TreeScalar(PointerChoice.Any(places, random), isString: true))])),
        ("wrap", Wrap),
        ("wrap in a list", (place, _, _) => place.Value = new TreeSequence([place.Value])),
        ("reverse", Reverse),
    ];

    /// <returns>What was done.</returns>
    public static string Apply(Tree root, Random random)
    {
        var places = Place.Of(root);
        if (places.Count == 0)
        {
            return "nothing";
        }

        return random.Next(5) switch
        {
            0 or 1 => Insert(Snippets.OfSchemas, SchemasOf(places), places, random),
            2 => Insert(Snippets.OfTheRest, places.Where(place => place.Value is TreeMapping).Append(new Place(new TreeSequence([root]), 0, null)).ToList(), places, random),
            _ => Change(places, random),
        };
    }

    private static string Change(List<Place> places, Random random)
    {
        var (name, change) = All[random.Next(All.Length)];
        var place = places[random.Next(places.Count)];
        var pointer = place.Pointer;
        change(place, places, random);
        return $"{name} {pointer}";
    }

    private static string Insert(Snippets snippets, List<Place> targets, List<Place> places, Random random)
    {
        if (targets.Count == 0)
        {
            return "nothing";
        }

        var target = targets[random.Next(targets.Count)];
        var mapping = (TreeMapping)target.Value;
        var added = snippets.Any(places, random).Entries;
        mapping.Entries.RemoveAll(entry => added.Exists(other => other.Key == entry.Key));
        mapping.Entries.AddRange(added);
        return $"insert {string.Join(" and ", added.Select(entry => entry.Key))} {target.Pointer}";
    }

    private static List<Place> SchemasOf(List<Place> places) => places.Where(place => place.Value is TreeMapping && IsSchema(place)).ToList();

    private static bool IsSchema(Place place) =>
        place.Key is "schema" or "items" or "additionalProperties"
        || place.Up?.Key is "properties" or "schemas" or "definitions" or "allOf" or "oneOf" or "anyOf";

    private static void Duplicate(Place place, List<Place> places, Random random)
    {
        var copy = place.Value.Copy();
        switch (place.Parent)
        {
            case TreeMapping mapping:
                var key = place.Key!;
                mapping.Entries.Add(new TreeEntry(random.Next(3) switch { 0 => key + "2", 1 => key.ToUpperInvariant(), _ => key + "_" }, copy));
                break;
            case TreeSequence sequence:
                sequence.Items.Add(copy);
                break;
        }
    }

    private static void RepeatKey(Place place, List<Place> places, Random random)
    {
        if (place.Parent is TreeMapping mapping)
        {
            mapping.Entries.Add(new TreeEntry(place.Key!, Scalar(random)));
        }
    }

    private static void Swap(Place place, List<Place> places, Random random)
    {
        var other = places[random.Next(places.Count)];
        if (!place.IsIn(other) && !other.IsIn(place))
        {
            (place.Value, other.Value) = (other.Value, place.Value);
        }
    }

    private static void Graft(Place place, List<Place> places, Random random)
    {
        var other = places[random.Next(places.Count)].Value;
        if (Place.Of(other).Count < LargestCopy)
        {
            place.Value = other.Copy();
        }
    }

    private static void Rename(Place place, List<Place> places, Random random)
    {
        if (place.Parent is TreeMapping mapping)
        {
            mapping.Entries[place.Index] = mapping.Entries[place.Index] with { Key = HostileStrings.Any(random) };
        }
    }

    private static void Wrap(Place place, List<Place> places, Random random)
    {
        string[] keys = ["items", "additionalProperties", "not", "x", "schema"];
        var key = keys[random.Next(keys.Length)];
        for (var depth = random.Next(8) == 0 ? random.Next(DeepestWrap) : random.Next(1, 4); depth > 0; depth--)
        {
            place.Value = random.Next(2) == 0
                ? new TreeMapping([new TreeEntry(key, place.Value)])
                : new TreeMapping([new TreeEntry("allOf", new TreeSequence([place.Value]))]);
        }
    }

    private static void Reverse(Place place, List<Place> places, Random random)
    {
        switch (place.Value)
        {
            case TreeMapping mapping: mapping.Entries.Reverse(); break;
            case TreeSequence sequence: sequence.Items.Reverse(); break;
        }
    }

    private static TreeScalar Scalar(Random random)
    {
        string[] scalars = ["null", "true", "false", "0", "-1", "1.5", "1e999", "9223372036854775808", "-0", "123456789012345678901234567890"];
        return new TreeScalar(scalars[random.Next(scalars.Length)], isString: false);
    }
}
