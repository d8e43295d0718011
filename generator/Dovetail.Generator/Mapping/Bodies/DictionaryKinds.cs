using Dovetail.Generator.Mapping.Types;
using static Dovetail.Generator.Mapping.Types.RuntimeTypes;

namespace Dovetail.Generator.Mapping.Bodies;

/// <summary>The dictionaries of the framework.</summary>
internal static class DictionaryKinds
{
    private const string Dictionary = Generic + "Dictionary";
    private const string Mutable = Generic + "IDictionary";
    private const string ReadOnly = Generic + "IReadOnlyDictionary";
    private const string Immutable = "global::System.Collections.Immutable.";

    private static readonly string[] OfBoth = [Mutable, ReadOnly];

    private static readonly Dictionary<string, SequenceKind> All = new SequenceKind[]
    {
        new(Dictionary, Dictionary) { TakesCount = true, Count = "Count", Also = OfBoth },
        new(Mutable, Dictionary) { TakesCount = true, Count = "Count" },
        new(ReadOnly, Dictionary) { TakesCount = true, Count = "Count" },
        new(Generic + "SortedDictionary", Generic + "SortedDictionary") { Count = "Count", Also = OfBoth },
        new("global::System.Collections.Concurrent.ConcurrentDictionary", "global::System.Collections.Concurrent.ConcurrentDictionary")
        {
            Count = "Count", Add = "TryAdd", Also = OfBoth,
        },
        Built("ImmutableDictionary", "ImmutableDictionary"),
        Built("IImmutableDictionary", "ImmutableDictionary"),
        Built("ImmutableSortedDictionary", "ImmutableSortedDictionary"),
    }.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    public static SequenceKind? Of(TypeUse type) => type.Arguments.Count == 2 && All.TryGetValue(type.Name, out var kind) ? kind : null;

    /// <summary>A dictionary that is the other one too, of the same keys and values.</summary>
    public static bool IsBoth(TypeUse source, TypeUse target) => Of(source) is { } kind && kind.Also.Contains(target.Name)
        && source.Arguments[0].Text == target.Arguments[0].Text && source.Arguments[1].Text == target.Arguments[1].Text;

    private static SequenceKind Built(string name, string create) =>
        new(Immutable + name, $"{Immutable}{create}.CreateBuilder") { IsCreatedByMethod = true, Count = "Count", Finish = "ToImmutable", Also = [ReadOnly] };
}
