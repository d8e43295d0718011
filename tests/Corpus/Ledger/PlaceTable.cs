using System.Globalization;
using System.Text;

namespace Dovetail.Corpus.Ledger;

/// <summary>Every place that a finding tells of, the like ones of a document in one row.</summary>
internal static class PlaceTable
{
    private const int MostLines = 8;
    private const int MostMessages = 4;
    private const int LongestMessage = 160;

    public static string Of(IEnumerable<KeyValuePair<string, SpecReport>> reports, Func<SpecPlace, bool> isMeant)
    {
        var text = new StringBuilder("| document | finding | places | lines | what it says |\n| --- | --- | ---: | --- | --- |\n");
        foreach (var (name, report) in reports)
        {
            foreach (var finding in report.Places.Where(isMeant).GroupBy(place => place.Id).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                Append(text, name, [.. finding]);
            }
        }

        return text.ToString();
    }

    /// <summary>A row for each message, or one for them all where they are many.</summary>
    private static void Append(StringBuilder text, string document, SpecPlace[] places)
    {
        var messages = places.GroupBy(place => place.Message).ToList();
        if (messages.Count > MostMessages)
        {
            Row(text, document, places, $"{Cell(places[0].Message)} (and {(messages.Count - 1).ToString("N0", CultureInfo.InvariantCulture)} more of the kind)");
            return;
        }

        messages.ForEach(group => Row(text, document, [.. group], Cell(group.Key)));
    }

    private static void Row(StringBuilder text, string document, SpecPlace[] places, string message) => text.Append(
        CultureInfo.InvariantCulture, $"| {document} | [{places[0].Id}](../guide/diagnostics/{places[0].Id}.md) | {places.Length:N0} | {Lines(places)} | {message} |\n");

    private static string Lines(SpecPlace[] places)
    {
        var lines = places.Select(place => place.Line).Distinct().Order().ToList();
        return string.Join(", ", lines.Take(MostLines)) + (lines.Count > MostLines ? ", …" : "");
    }

    private static string Cell(string message)
    {
        var line = message.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        return line.Length <= LongestMessage ? line : line[..LongestMessage] + "…";
    }
}
