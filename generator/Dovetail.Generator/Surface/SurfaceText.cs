using System.Text;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Surface;

/// <summary>The surface of a client, as a file holds it.</summary>
internal static class SurfaceText
{
    /// <summary>What follows the name of the document, without its extension, in the name of the file.</summary>
    public const string Extension = ".api.txt";

    /// <summary>The lines in their canonical order: by name, so that two branches that add something add it in two places.</summary>
    public static IReadOnlyList<SurfaceLine> LinesOf(ApiModel api) =>
    [
        .. ClientLines.Of(api)
            .Concat(api.Groups.SelectMany(OperationLines.Of))
            .Concat(OperationLines.Of(api.Links))
            .Concat(api.Types.SelectMany(TypeLines.Of))
            .OrderBy(line => line.Key, StringComparer.Ordinal)
            .ThenBy(line => line.Text, StringComparer.Ordinal),
    ];

    /// <summary>The whole file, with <c>\n</c> after each line.</summary>
    public static string Write(ApiModel api)
    {
        var text = new StringBuilder();
        text
            .Append("# What callers of ")
            .Append(api.Client.ClassName)
            .Append(" see, a line for each member. 'dotnet dovetail surface' writes it; what follows // is not compared.\n");
        foreach (var line in LinesOf(api))
        {
            text.Append(line.Full).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The file beside a document: <c>petstore.api.txt</c> of <c>petstore.yaml</c>.</summary>
    public static string PathFor(string document)
    {
        var dot = document.LastIndexOf('.');
        return (dot > document.LastIndexOfAny(['/', '\\']) ? document.Substring(0, dot) : document) + Extension;
    }
}
