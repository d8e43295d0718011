using System.Globalization;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission;

/// <summary>
/// Distributes types and groups over a limited number of files: an editor walks every generated file at each keystroke. Few enough have a file
/// each; more share a fixed number of files by a stable hash, so that a change re-prints one small file and moves nothing. What would become a file
/// that an editor is slow to open is cut in parts.
/// </summary>
internal static class Slots
{
    public const int MaxPlaces = 80;
    public const int MaxGroups = 64;

    private const uint SharedFiles = 64;

    /// <summary>By estimate; the parts differ, for hashes distribute them.</summary>
    private const long WeightOfOnePart = 300_000;

    /// <summary>The types by file name.</summary>
    public static IEnumerable<IGrouping<string, TypeModel>> OfTypes(EquatableArray<TypeModel> types)
    {
        var slots = types.GroupBy(type => type.Place, StringComparer.Ordinal).SelectMany(place => Cut(place.Key, place)).ToArray();
        if (slots.Select(slot => slot.Name).Distinct(StringComparer.Ordinal).Count() > MaxPlaces)
        {
            slots = [.. slots.GroupBy(slot => Shared(slot.Name), slot => slot.Type, StringComparer.Ordinal).SelectMany(slot => Cut(slot.Key, slot))];
        }

        return slots.GroupBy(slot => slot.Name, slot => slot.Type, StringComparer.Ordinal);
    }

    /// <summary>The groups, the large ones in parts, by file name.</summary>
    public static IEnumerable<IGrouping<string, GroupPart>> OfGroups(EquatableArray<GroupModel> groups) =>
        groups.SelectMany(group => Cut(group, isShared: groups.Count > MaxGroups)).GroupBy(slot => slot.Name, slot => slot.Part, StringComparer.Ordinal);

    private static IEnumerable<(string Name, TypeModel Type)> Cut(string name, IEnumerable<TypeModel> types)
    {
        var all = types.ToArray();
        var parts = PartsFor(all.Sum(Weight.Of));
        return all.Select(type => (parts == 1 ? name : $"{name}.{Number(PartOf(type.Name, parts))}", type));
    }

    private static IEnumerable<(string Name, GroupPart Part)> Cut(GroupModel group, bool isShared)
    {
        var parts = PartsFor(group.Operations.Sum(Weight.Of));
        if (parts == 1)
        {
            return [(isShared ? $"Groups.{Shared(group.Name)}" : FileOf(group), new GroupPart(group, IsFirst: true, IsWhole: true))];
        }

        var operations = group.Operations.ToLookup(operation => PartOf(operation.MethodName, parts));
        return Enumerable.Range(0, (int)parts)
            .Select(part => (uint)part)
            .Where(part => part == 0 || operations.Contains(part))
            .Select(part => ($"{FileOf(group)}.{Number(part)}",
                new GroupPart(group with { Operations = operations[part].ToEquatableArray() }, IsFirst: part == 0, IsWhole: false)));
    }

    private static string FileOf(GroupModel group) => group.IsClient ? group.ClassName + ".Operations" : group.ClassName;

    /// <summary>A power of two: where one more is needed, each part is cut in two and nothing else moves.</summary>
    private static uint PartsFor(long weight)
    {
        var parts = 1u;
        while (parts * WeightOfOnePart < weight)
        {
            parts *= 2;
        }

        return parts;
    }

    // The lowest bits have chosen the shared file: all that meet there have them in common.
    private static uint PartOf(string name, uint parts) => StableHash.Of(name) / SharedFiles % parts;

    private static string Shared(string name) => Number(StableHash.Of(name) % SharedFiles);

    private static string Number(uint number) => number.ToString("00", CultureInfo.InvariantCulture);
}
