using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Testing;

/// <summary>
/// How deep the smallest valid value of a type nests. A type that needs one of itself has none, and is endless. What is made of a type is made of types of a lower rank alone,
/// so that making it comes to an end.
/// </summary>
internal sealed class SampleRanks
{
    public const int Endless = int.MaxValue;

    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);

    public SampleRanks(IReadOnlyCollection<TypeModel> types)
    {
        var isSettled = false;
        while (!isSettled)
        {
            isSettled = true;
            foreach (var type in types)
            {
                var rank = RankOf(type);
                isSettled &= rank == Of(type.Name);
                _ranks[type.Name] = rank;
            }
        }
    }

    public int Of(string type) => _ranks.TryGetValue(type, out var rank) ? rank : Endless;

    public int Of(TypeRef type, ConstraintModel? constraint) => type switch
    {
        ModelRef model => Of(model.Name),
        UnionRef union => Of(union.Name),
        NullableRef nullable => Of(nullable.Value, constraint),
        ListRef list => constraint?.MinItems is null or 0 ? 0 : Of(list.Item, constraint.Items),
        MapRef map => constraint?.MinProperties is null or 0 ? 0 : Of(map.Value, constraint.Values),
        _ => 0,
    };

    /// <summary>Of a member that its model has to have: null will do where it is allowed.</summary>
    public int Of(PropertyModel property) => property.Nullable ? 0 : Of(property.Type, property.Constraint);

    /// <summary>What a promised part of a form has to keep: an empty list is not sent at all.</summary>
    public static ConstraintModel? Sent(TypeRef type, ConstraintModel? constraint) =>
        type is ListRef && constraint?.MinItems is null or 0 ? (constraint ?? ConstraintModel.None) with { MinItems = 1 } : constraint;

    private int RankOf(TypeModel type) => type switch
    {
        ObjectModel { Derived.IsEmpty: false } model => Next(model.Derived.Min(derived => Of(derived.Name))),
        ObjectModel model => Next(model.Properties.Where(SampleBuilder.IsNeeded).Select(Of).DefaultIfEmpty(0).Max()),
        PartsModel parts => Next(parts.Parts.Where(part => part.Required).Select(part => Of(part.Type, Sent(part.Type, part.Constraint))).DefaultIfEmpty(0).Max()),
        UnionModel union => Next(union.Cases.Min(one => Of(one.Type, one.Constraint))),
        _ => 0,
    };

    private static int Next(int rank) => rank == Endless ? Endless : rank + 1;
}
