using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Constraints;

/// <summary>Takes from a type what the document demands of its values.</summary>
internal static class WithoutConstraints
{
    public static TypeModel Of(TypeModel type) => type switch
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
}
