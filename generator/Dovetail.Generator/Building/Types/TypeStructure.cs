using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Types;

/// <summary>A type without what does not matter to code that uses it: its name, its place and all prose.</summary>
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
            Members = model.Members.Select(member => member with { Doc = DocModel.None }).ToEquatableArray(),
        },
        var other => other,
    };
}
