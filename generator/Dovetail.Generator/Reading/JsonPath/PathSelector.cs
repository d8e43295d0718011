using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Reading.JsonPath;

/// <summary>Chooses among the children of a node (RFC 9535 2.3).</summary>
internal abstract record PathSelector
{
    public abstract IEnumerable<Place> Select(Place place, PathRun run);
}

/// <summary><c>.name</c>, <c>['name']</c>.</summary>
internal sealed record NameSelector(string Name) : PathSelector
{
    public override IEnumerable<Place> Select(Place place, PathRun run) => place[Name] is { } child ? [child] : [];
}

/// <summary><c>*</c>.</summary>
internal sealed record WildcardSelector : PathSelector
{
    public override IEnumerable<Place> Select(Place place, PathRun run) => PathRun.Children(place);
}

/// <summary><c>[2]</c>, or from the end <c>[-1]</c>.</summary>
internal sealed record IndexSelector(long Index) : PathSelector
{
    public override IEnumerable<Place> Select(Place place, PathRun run)
    {
        var count = (place.Node as SpecSequence)?.Items.Count ?? 0;
        var index = Index < 0 ? Index + count : Index;
        return index >= 0 && index < count ? [PathRun.Item(place, (int)index)] : [];
    }
}

/// <summary><c>[start:end:step]</c> (RFC 9535 2.3.4.2).</summary>
internal sealed record SliceSelector(long? Start, long? End, long Step) : PathSelector
{
    public override IEnumerable<Place> Select(Place place, PathRun run)
    {
        if (place.Node is not SpecSequence { Items.Count: var count } || Step == 0)
        {
            yield break;
        }

        var (lowest, highest) = Step > 0 ? (0L, (long)count) : (-1L, count - 1L);
        var first = Bound(Start ?? (Step > 0 ? 0 : count - 1), count, lowest, highest);
        var last = End is null && Step < 0 ? -1 : Bound(End ?? count, count, lowest, highest);
        for (var i = first; Step > 0 ? i < last : i > last; i += Step)
        {
            yield return PathRun.Item(place, (int)i);
        }
    }

    private static long Bound(long value, int count, long lowest, long highest) =>
        Math.Min(Math.Max(value < 0 ? value + count : value, lowest), highest);
}

/// <summary><c>[?condition]</c>.</summary>
internal sealed record FilterSelector(FilterExpression Condition) : PathSelector
{
    public override IEnumerable<Place> Select(Place place, PathRun run) => PathRun.Children(place).Where(child => Condition.Holds(child, run));
}
