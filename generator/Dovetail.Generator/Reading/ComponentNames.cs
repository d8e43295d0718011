using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Reading;

/// <summary>Which schemas have a name of their own: entries of a document's schemas, and what other files hold at their root.</summary>
internal static class ComponentNames
{
    public static string? Of(Place place, Place root)
    {
        var tokens = JsonPointer.Tokens(place.Pointer);
        return tokens switch
        {
            { Count: 3 } when tokens[0] == "components" && tokens[1] == "schemas" => tokens[2],
            { Count: 2 } when tokens[0] == "definitions" => tokens[1],
            { Count: > 1 } when tokens[tokens.Count - 2] == "$defs" => tokens[tokens.Count - 1],
            _ when place.Node.Text == root.Node.Text => null,
            { Count: 1 } => tokens[0],
            { Count: 0 } => FileStem(place.Node.Text.Path),
            _ => null,
        };
    }

    private static string FileStem(string path)
    {
        var file = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return file.IndexOf('.') is var dot and > 0 ? file.Substring(0, dot) : file;
    }
}
