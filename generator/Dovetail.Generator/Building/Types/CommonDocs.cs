using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Building.Types;

/// <summary>Of places that come to one type, what all of them say: what one says of itself is not told of another.</summary>
internal static class CommonDocs
{
    /// <param name="one">A type.</param>
    /// <param name="other">One of the same structure.</param>
    public static TypeModel Of(TypeModel one, TypeModel other) => (one, other) switch
    {
        (ObjectModel left, ObjectModel right) => left with
        {
            Doc = Of(left.Doc, right.Doc),
            Properties = left.Properties.Zip(right.Properties, (mine, theirs) => mine with { Doc = Of(mine.Doc, theirs.Doc) }).ToEquatableArray(),
        },
        (EnumModel left, EnumModel right) => left with
        {
            Doc = Of(left.Doc, right.Doc),
            Members = left.Members
                .Select(mine => mine with { Doc = Of(mine.Doc, right.Members.First(theirs => theirs.WireValue == mine.WireValue).Doc) })
                .ToEquatableArray(),
        },
        _ => one with { Doc = Of(one.Doc, other.Doc) },
    };

    private static DocModel Of(DocModel one, DocModel other) => one == other ? one : DocModel.None;
}
