using System.Text.RegularExpressions;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Surface;

/// <summary>Reads a file of a surface, line by line: order, blank lines and lines that stand twice do not matter, so a union merge is as good as any.</summary>
internal static class SurfaceReader
{
    /// <summary>No line of C# is longer; what is, is no line of ours.</summary>
    private const int LongestLine = 20_000;

    /// <summary>A file of another kind has a fault in each line: nobody reads more of them.</summary>
    private const int MostFaults = 20;

    private const int ShownCharacters = 80;

    /// <summary>A name of C#, an error's status, parameters, a shape.</summary>
    private static readonly Regex Line = new(@"^(?<key>[\w@][\w.@]*(?: throws [\w-]+)?)(?:\(.*\))?(?:: .+)?$", RegexOptions.CultureInvariant);

    private static readonly string[] ConflictMarks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

    public static SurfaceFile Read(string path, string text)
    {
        var (lines, faults) = (new List<SurfaceLine>(), new List<SurfaceFault>());
        var start = 0;
        for (var number = 0; start < text.Length; number++)
        {
            var end = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found;
            var line = text.Substring(start, end - start).Trim().TrimStart('\uFEFF');
            if (line.Length > 0 && line[0] != '#' && faults.Count < MostFaults)
            {
                Read(line, new SpecLocation(path, start, end - start, number, 0, number, end - start), lines, faults);
            }

            start = end + 1;
        }

        var clients = lines.Where(line => line.Text == line.Key + ClientLines.Mark).Select(line => line.Key).Distinct(StringComparer.Ordinal);
        return new SurfaceFile(path, clients.ToEquatableArray(), lines.ToEquatableArray(), faults.ToEquatableArray());
    }

    private static void Read(string line, SpecLocation location, List<SurfaceLine> lines, List<SurfaceFault> faults)
    {
        var isConflict = ConflictMarks.Any(mark => line.StartsWith(mark, StringComparison.Ordinal));
        var note = line.IndexOf(SurfaceLine.NoteMark, StringComparison.Ordinal);
        var text = note < 0 ? line : line.Substring(0, note).TrimEnd();
        if (isConflict || line.Length > LongestLine || Line.Match(text) is not { Success: true } match)
        {
            faults.Add(new SurfaceFault(line.Length > ShownCharacters ? line.Substring(0, ShownCharacters) + "…" : line, isConflict, location));
            return;
        }

        lines.Add(new SurfaceLine(match.Groups["key"].Value, text, note < 0 ? "" : line.Substring(note + SurfaceLine.NoteMark.Length).Trim()));
    }
}
