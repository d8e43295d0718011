using Dovetail.Generator.Mapping.Types;
using static Dovetail.Generator.Mapping.Types.RuntimeTypes;

namespace Dovetail.Generator.Mapping.Bodies;

/// <summary>The collections of the framework.</summary>
internal static class SequenceKinds
{
    public const string List = Generic + "List";

    private const string Enumerable = Generic + "IEnumerable";
    private const string Collection = Generic + "ICollection";
    private const string Indexed = Generic + "IList";
    private const string ReadOnlyCollection = Generic + "IReadOnlyCollection";
    private const string ReadOnlyList = Generic + "IReadOnlyList";
    private const string Set = Generic + "HashSet";
    private const string Immutable = "global::System.Collections.Immutable.";
    private const string Objects = "global::System.Collections.ObjectModel.";

    private static readonly string[] OfList = [Enumerable, Collection, Indexed, ReadOnlyCollection, ReadOnlyList];
    private static readonly string[] OfSet = [Enumerable, Collection, ReadOnlyCollection, Generic + "ISet", Generic + "IReadOnlySet"];

    private static readonly Dictionary<string, SequenceKind> All = new SequenceKind[]
    {
        new(TypeUse.ArrayName, List) { Count = "Length", IsIndexed = true, IsArrayEnough = true, TakesCount = true, Finish = "ToArray", Also = OfList },
        new(Enumerable, List) { IsArrayEnough = true, TakesCount = true },
        new(ReadOnlyCollection, List) { IsArrayEnough = true, TakesCount = true, Count = "Count", Also = [Enumerable] },
        new(ReadOnlyList, List) { IsArrayEnough = true, TakesCount = true, Count = "Count", IsIndexed = true, Also = [Enumerable, ReadOnlyCollection] },
        new(Collection, List) { TakesCount = true, TakesValues = true, Count = "Count", Also = [Enumerable] },
        new(Indexed, List) { TakesCount = true, TakesValues = true, Count = "Count", IsIndexed = true, Also = [Enumerable, Collection] },
        new(List, List) { TakesCount = true, TakesValues = true, Count = "Count", IsIndexed = true, Also = OfList },
        new(Set, Set) { TakesCount = true, TakesValues = true, Count = "Count", Also = OfSet },
        new(Generic + "ISet", Set) { TakesCount = true, TakesValues = true, Count = "Count", Also = [Enumerable, Collection] },
        new(Generic + "IReadOnlySet", Set) { TakesCount = true, TakesValues = true, Count = "Count", Also = [Enumerable, ReadOnlyCollection] },
        new(Generic + "SortedSet", Generic + "SortedSet") { TakesValues = true, Count = "Count", Also = OfSet },
        new(Generic + "LinkedList", Generic + "LinkedList") { TakesValues = true, Count = "Count", Add = "AddLast", Also = [Enumerable, Collection, ReadOnlyCollection] },
        new(Generic + "Queue", Generic + "Queue") { TakesCount = true, TakesValues = true, Count = "Count", Add = "Enqueue", Also = [Enumerable, ReadOnlyCollection] },
        new(Objects + "Collection", Objects + "Collection") { Count = "Count", IsIndexed = true, Also = OfList },
        new(Objects + "ObservableCollection", Objects + "ObservableCollection") { TakesValues = true, Count = "Count", IsIndexed = true, Also = OfList },
        new(Objects + "ReadOnlyCollection", List) { TakesCount = true, Count = "Count", IsIndexed = true, Finish = "AsReadOnly", Also = OfList },
        new(Immutable + "ImmutableArray", Immutable + "ImmutableArray.CreateBuilder")
        {
            IsCreatedByMethod = true, TakesCount = true, Count = "Length", IsIndexed = true, Finish = "ToImmutable", FinishFull = "MoveToImmutable", Also = OfList,
        },
        Built("ImmutableList", "ImmutableList", OfList),
        Built("IImmutableList", "ImmutableList", [Enumerable, ReadOnlyCollection, ReadOnlyList]),
        Built("ImmutableHashSet", "ImmutableHashSet", OfSet),
        Built("IImmutableSet", "ImmutableHashSet", [Enumerable, ReadOnlyCollection]),
        Built("ImmutableSortedSet", "ImmutableSortedSet", OfSet),
    }.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    public static SequenceKind? Of(TypeUse type) => type.Arguments.Count == 1 && All.TryGetValue(type.Name, out var kind) ? kind : null;

    /// <summary>A collection that is the other one too, of the same values.</summary>
    public static bool IsBoth(TypeUse source, TypeUse target) =>
        Of(source) is { } kind && Of(target) is not null && kind.Also.Contains(target.Name) && source.Arguments[0].Text == target.Arguments[0].Text;

    private static SequenceKind Built(string name, string create, string[] also) =>
        new(Immutable + name, $"{Immutable}{create}.CreateBuilder") { IsCreatedByMethod = true, Count = "Count", Finish = "ToImmutable", Also = also };
}
