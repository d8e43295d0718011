using Dovetail.Fuzz.Trees;

namespace Dovetail.Fuzz.Mutations;

/// <summary>References into a document: to a component as a rule, now and then to anything, or to nothing.</summary>
internal static class PointerChoice
{
    public static string Any(IReadOnlyList<Place> places, Random random) => random.Next(10) switch
    {
        0 => "#",
        1 => "#/components/schemas/" + HostileStrings.Any(random),
        2 or 3 => places[random.Next(places.Count)].Pointer,
        _ => Component(places, random).Pointer,
    };

    private static Place Component(IReadOnlyList<Place> places, Random random)
    {
        var components = places.Where(place => place.Up?.Key is "schemas" or "definitions").ToList();
        return components.Count == 0 ? places[random.Next(places.Count)] : components[random.Next(components.Count)];
    }
}
