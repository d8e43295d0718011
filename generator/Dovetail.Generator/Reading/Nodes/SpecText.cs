using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Reading.Nodes;

/// <summary>A spec file's text with the starts of its lines, so that offsets become lines and columns only when they are asked for.</summary>
/// <param name="file">The file.</param>
/// <param name="home">The document that the file's nodes become a part of; null: the file itself.</param>
internal sealed class SpecText(SourceFile file, SpecText? home = null)
{
    private int[]? _lineStarts;

    /// <summary>The document that the nodes belong to and refer from: another one where an overlay wrote them.</summary>
    public SpecText Home => home ?? this;

    public string Path => file.Path;

    public string Content => file.Text;

    public SpecLocation Locate(int start, int length)
    {
        var (startLine, startColumn) = LineAndColumn(start);
        var (endLine, endColumn) = LineAndColumn(start + length);
        return new SpecLocation(Path, start, length, startLine, startColumn, endLine, endColumn);
    }

    /// <summary>The offset of a place by line and column, both from 0; the end of the text for a place behind it.</summary>
    public int OffsetOf(int line, int column)
    {
        var starts = _lineStarts ??= FindLineStarts(Content);
        return line < 0 ? 0 : line >= starts.Length ? Content.Length : Math.Min(starts[line] + Math.Max(0, column), Content.Length);
    }

    private (int Line, int Column) LineAndColumn(int offset)
    {
        var starts = _lineStarts ??= FindLineStarts(Content);
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line, offset - starts[line]);
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        if (content.IndexOf('\r') < 0)
        {
            for (var end = content.IndexOf('\n'); end >= 0; end = content.IndexOf('\n', end + 1))
            {
                starts.Add(end + 1);
            }

            return [.. starts];
        }

        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
