using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Reading;

/// <summary>Which schemas have a name of their own: entries of a document's schemas, and what other files hold at their root.</summary>
internal static class ComponentNames
{
    public static string? Of(Place place, Place root) => place.Pointer switch
    {
        { Depth: 3, Parent: { Token: "schemas", Parent.Token: "components" } } pointer => pointer.Token,
        { Depth: 2, Parent.Token: "definitions" } pointer => pointer.Token,
        { Parent.Token: "$defs" } pointer => pointer.Token,
        _ when place.Node.Text.Home == root.Node.Text => null,
        { Depth: 1 } pointer => pointer.Token,
        { Depth: 0 } => FileStem(place.Node.Text.Home.Path),
        _ => null,
    };

    private static string FileStem(string path)
    {
        var file = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return file.IndexOf('.') is var dot and > 0 ? file.Substring(0, dot) : file;
    }
}
