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
    public static void Element(CodeWriter writer, string tag, string? text) => Element(writer, tag, attribute: "", text, DocText.MaxLength);

    /// <param name="writer">Where to.</param>
    /// <param name="name">The C# name, escaped or not.</param>
    /// <param name="text">Any text.</param>
    /// <param name="otherwise">What is said where the text says nothing, being markup alone: the compiler warns of a parameter without a line.</param>
    public static void Param(CodeWriter writer, string name, string text, string? otherwise = null) => Element(
        writer,
        "param",
        $" name=\"{name.TrimStart('@')}\"",
        otherwise is null || DocText.Paragraphs(text, DocText.MaxPartLength).Count > 0 ? text : otherwise,
        DocText.MaxPartLength);

    /// <param name="writer">Where to.</param>
    /// <param name="cref">As C# writes it in a doc comment: <c>Some{T}</c>.</param>
    /// <param name="text">Any text.</param>
    public static void Exception(CodeWriter writer, string cref, string text) => Element(writer, "exception", $" cref=\"{cref}\"", text, DocText.MaxPartLength);

    private static void Element(CodeWriter writer, string tag, string attribute, string? text, int maxLength)
    {
        var paragraphs = text is null ? [] : DocText.Paragraphs(text, maxLength);
        if (paragraphs.Count == 0)
        {
            return;
        }

        if (paragraphs.Count == 1 && paragraphs[0].Count == 1)
        {
            writer.Line($"/// <{tag}{attribute}>{paragraphs[0][0]}</{tag}>");
            return;
        }

        writer.Line($"/// <{tag}{attribute}>");
        Lines(writer, paragraphs[0]);
        for (var index = 1; index < paragraphs.Count; index++)
        {
            Paragraph(writer, paragraphs[index]);
        }

        writer.Line($"/// </{tag}>");
    }

    private static void Paragraph(CodeWriter writer, IReadOnlyList<string> lines)
    {
        if (lines.Count == 1)
        {
            writer.Line($"/// <para>{lines[0].TrimStart()}</para>");
            return;
        }

        writer.Line("/// <para>");
        Lines(writer, lines);
        writer.Line("/// </para>");
    }

    private static void Lines(CodeWriter writer, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            writer.Line($"/// {line}");
        }
    }
}
