using Spectre.Console;

namespace Dovetail.Tool.Reports;

/// <summary>Rows of texts: a table with lines in a terminal, aligned columns elsewhere.</summary>
internal static class TableWriter
{
    private const int Gap = 2;

    /// <param name="session">Where to.</param>
    /// <param name="headings">The columns' names; empty for none.</param>
    /// <param name="rows">As many texts each as there are columns.</param>
    public static void Write(ToolSession session, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        if (session.IsTerminal)
        {
            session.OutputConsole.Write(Table(headings, rows));
            return;
        }

        var lines = headings.Count == 0 ? rows : [headings, .. rows];
        var widths = Enumerable.Range(0, lines[0].Count).Select(column => lines.Max(line => OneLine(line[column]).Length)).ToArray();
        foreach (var line in lines)
        {
            session.Output.WriteLine(string.Concat(line.Select((cell, column) => OneLine(cell).PadRight(widths[column] + Gap))).TrimEnd());
        }
    }

    private static Table Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = headings.Count == 0 ? TableBorder.None : TableBorder.Rounded, ShowHeaders = headings.Count > 0 };
        for (var column = 0; column < rows[0].Count; column++)
        {
            table.AddColumn(new TableColumn(Markup.Escape(headings.Count == 0 ? "" : headings[column])));
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => new Text(OneLine(cell)))]);
        }

        return table;
    }

    /// <summary>A document may hold anything, terminal sequences too.</summary>
    public static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
}
