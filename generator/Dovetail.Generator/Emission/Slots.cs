using System.Globalization;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission;

/// <summary>
/// Distributes types and groups over a limited number of files: an editor walks every generated file at each keystroke. Few enough have a file
/// each; more share a fixed number of files by a stable hash, so that a change re-prints one small file and moves nothing.
/// </summary>
internal static class Slots
{
    public const int MaxPlaces = 80;
    public const int MaxGroups = 64;

    private const uint SharedFiles = 64;

    /// <summary>A place with more types is cut in parts: no file should become one that an editor is slow to open.</summary>
    private const int TypesOfOnePart = 128;

    /// <summary>The types by file name.</summary>
    public static IEnumerable<IGrouping<string, TypeModel>> OfTypes(EquatableArray<TypeModel> types)
    {
        var slots = types.GroupBy(type => type.Place, StringComparer.Ordinal).SelectMany(PartsOf).ToArray();
        var isShared = slots.Select(slot => slot.Name).Distinct(StringComparer.Ordinal).Count() > MaxPlaces;
        return slots.GroupBy(slot => isShared ? Shared(slot.Name) : slot.Name, slot => slot.Type, StringComparer.Ordinal);
    }

    /// <summary>The groups by file name.</summary>
    public static IEnumerable<IGrouping<string, GroupModel>> OfGroups(EquatableArray<GroupModel> groups) =>
        groups.GroupBy(group => groups.Count > MaxGroups ? $"Groups.{Shared(group.Name)}" : group.ClassName, StringComparer.Ordinal);

    private static IEnumerable<(string Name, TypeModel Type)> PartsOf(IGrouping<string, TypeModel> place)
    {
        var parts = 1u;
        while (parts * TypesOfOnePart < place.Count())
        {
            parts *= 2;
        }

        return place.Select(type => (parts == 1 ? place.Key : $"{place.Key}.{Number(StableHash.Of(type.Name) % parts)}", type));
    }

    private static string Shared(string name) => Number(StableHash.Of(name) % SharedFiles);

    private static string Number(uint number) => number.ToString("00", CultureInfo.InvariantCulture);
}
