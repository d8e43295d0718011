namespace Dovetail.Generator.Tests.Snapshots;

/// <summary>The lines in which two texts differ, with a little of what is around them.</summary>
internal static class LineDiff
{
    private const int Context = 2;
    private const int MostLines = 40;

    public static string Of(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var start = CommonLength(before, after);
        var end = Math.Min(CommonLength(before.Reverse(), after.Reverse()), Math.Min(before.Length, after.Length) - start);
        var from = Math.Max(0, start - Context);
        return string.Join('\n',
        [
            $"  line {start + 1}",
            .. before[from..start].Select(line => "  " + line),
            .. Cut(before[start..^end], '-'),
            .. Cut(after[start..^end], '+'),
            .. after[^end..].Take(Context).Select(line => "  " + line),
        ]);
    }

    private static int CommonLength(IEnumerable<string> left, IEnumerable<string> right) =>
        left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();

    private static IEnumerable<string> Cut(string[] lines, char sign)
    {
        var shown = lines.Take(MostLines).Select(line => $"{sign} {line}");
        return lines.Length > MostLines ? shown.Append($"{sign} … {lines.Length - MostLines} more") : shown;
    }
}
