using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Constraints;

/// <summary>Of schemas that come to one type, what all of them demand: nothing that one of them allows is refused.</summary>
internal static class CommonConstraints
{
    /// <param name="one">A type.</param>
    /// <param name="other">One of the same structure.</param>
    public static TypeModel Of(TypeModel one, TypeModel other) => (one, other) switch
    {
        (ObjectModel left, ObjectModel right) => left with
        {
            Constraint = Of(left.Constraint, right.Constraint),
            Properties = left.Properties.Zip(right.Properties, (mine, theirs) => mine with { Constraint = Of(mine.Constraint, theirs.Constraint) }).ToEquatableArray(),
        },
        (UnionModel left, UnionModel right) => left with
        {
            Cases = left.Cases.Zip(right.Cases, (mine, theirs) => mine with { Constraint = Of(mine.Constraint, theirs.Constraint) }).ToEquatableArray(),
        },
        (PartsModel left, PartsModel right) => left with
        {
            Parts = left.Parts.Zip(right.Parts, (mine, theirs) => mine with { Constraint = Of(mine.Constraint, theirs.Constraint) }).ToEquatableArray(),
        },
        _ => one,
    };

    /// <summary>The type without all that is demanded.</summary>
    public static TypeModel Remove(TypeModel type) => type switch
    {
        ObjectModel model => model with
        {
            Constraint = null,
            Properties = model.Properties.Select(property => property with { Constraint = null }).ToEquatableArray(),
        },
        UnionModel model => model with { Cases = model.Cases.Select(one => one with { Constraint = null }).ToEquatableArray() },
        PartsModel model => model with { Parts = model.Parts.Select(part => part with { Constraint = null }).ToEquatableArray() },
        _ => type,
    };

    private static ConstraintModel? Of(ConstraintModel? one, ConstraintModel? other) => one == other ? one : null;
}
