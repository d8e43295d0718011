using Dovetail.Generator.Model;

namespace Dovetail.Generator.Emission.Text;

/// <summary>Prints doc comments.</summary>
internal static class DocComment
{
    /// <summary>The summary and the remarks, as far as there are any.</summary>
    public static void Emit(CodeWriter writer, DocModel doc)
    {
        Element(writer, "summary", doc.Summary);
        Element(writer, "remarks", doc.Remarks);
    }

    /// <summary>One element; nothing where the text says nothing.</summary>
    public static void Element(CodeWriter writer, string tag, string? text) => Element(writer, tag, attribute: "", text);

    /// <param name="writer">Where to.</param>
    /// <param name="name">The C# name, escaped or not.</param>
    /// <param name="text">Any text.</param>
    public static void Param(CodeWriter writer, string name, string text) =>
        Element(writer, "param", $" name=\"{name.TrimStart('@')}\"", text);

    /// <param name="writer">Where to.</param>
    /// <param name="cref">As C# writes it in a doc comment: <c>Some{T}</c>.</param>
    /// <param name="text">Any text.</param>
    public static void Exception(CodeWriter writer, string cref, string text) => Element(writer, "exception", $" cref=\"{cref}\"", text);

    private static void Element(CodeWriter writer, string tag, string attribute, string? text)
    {
        var lines = text is null ? [] : DocText.Lines(text);
        if (lines.Count == 1)
        {
            writer.Line($"/// <{tag}{attribute}>{lines[0]}</{tag}>");
        }
        else if (lines.Count > 1)
        {
            writer.Line($"/// <{tag}{attribute}>");
            Paragraphs(writer, lines);
            writer.Line($"/// </{tag}>");
        }
    }

    private static void Paragraphs(CodeWriter writer, IReadOnlyList<string> lines)
    {
        var isLaterParagraph = false;
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                writer.Line($"/// {line}");
                continue;
            }

            writer.Line(isLaterParagraph ? "/// </para><para>" : "/// <para>");
            isLaterParagraph = true;
        }

        if (isLaterParagraph)
        {
            writer.Line("/// </para>");
        }
    }
}
