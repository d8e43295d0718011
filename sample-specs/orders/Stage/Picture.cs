using System.Globalization;
using System.Net;
using System.Text;
using Spectre.Console;

namespace Samples.Stage;

/// <summary>What a terminal shows, as an SVG image: the README's.</summary>
internal static class Picture
{
    private const int Columns = 132;
    private const double CharacterWidth = 7.83;
    private const double LineHeight = 17;

    public static string Of(Table table)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = Columns;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
        var lines = text.ToString().TrimEnd().Split('\n');
        var svg = new StringBuilder();
        var (width, height) = ((Columns * CharacterWidth) + 24, (lines.Length * LineHeight) + 24);
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:0}\" height=\"{height:0}\" font-family=\"ui-monospace, Menlo, Consolas, monospace\" font-size=\"13\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#16181d\"/>\n");
        for (var line = 0; line < lines.Length; line++)
        {
            var y = 24 + (line * LineHeight);
            var row = WebUtility.HtmlEncode(lines[line].TrimEnd('\r'));
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"12\" y=\"{y:0}\" fill=\"#d7dae0\" xml:space=\"preserve\" textLength=\"{Columns * CharacterWidth:0}\">{row}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }
}
