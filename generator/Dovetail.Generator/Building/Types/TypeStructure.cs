using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Types;

/// <summary>A type without what does not matter to code that uses it: its name, its place, all prose, and the order of an enum's values.</summary>
internal static class TypeStructure
{
    public static TypeModel Of(TypeModel type) => type switch
    {
        ObjectModel model => model with
        {
            Name = "",
            Place = "",
            Doc = DocModel.None,
            Properties = model.Properties.Select(property => property with { Doc = DocModel.None }).ToEquatableArray(),
        },
        UnionModel model => model with { Name = "", Place = "", Doc = DocModel.None },
        PartsModel model => model with
        {
            Name = "",
            Place = "",
            Doc = DocModel.None,
            Parts = model.Parts.Select(part => part with { Doc = DocModel.None }).ToEquatableArray(),
        },
        EnumModel model => model with
        {
            Name = "",
            NamesName = "",
            Place = "",
            Doc = DocModel.None,
            Members = model.Members
                .Select(member => member with { Doc = DocModel.None })
                .OrderBy(member => member.WireValue, StringComparer.Ordinal)
                .ToEquatableArray(),
        },
        var other => other,
    };

    /// <summary>The names on the wire of what a type consists of; of a union what stands in JSON, each with <c>!</c> where it is constrained.</summary>
    public static string MembersOf(TypeModel type) => string.Join(",", type switch
    {
        ObjectModel model => model.Properties.Select(property => property.JsonName),
        EnumModel model => model.Members.Select(member => member.WireValue),
        PartsModel model => model.Parts.Select(part => part.WireName),
        UnionModel model => model.Cases.Select(one => one.Constraint is null ? one.Kind : one.Kind + "!"),
        _ => [],
    });
}
