using System.Globalization;
using Dovetail.Generator.Surface;
using Dovetail.Tool.Commands;
using Spectre.Console;

namespace Dovetail.Tool.Reports;

/// <summary>What two versions of a client do not have in common.</summary>
internal static class DiffText
{
    public static void Write(ToolSession session, DiffFormat format, string document, IReadOnlyList<SurfaceChange> changes)
    {
        switch (format)
        {
            case DiffFormat.Json:
                WriteJson(session, changes);
                break;
            case DiffFormat.GitHub:
                foreach (var change in changes)
                {
                    GitHubReport.WriteCommand(session, change.Breaks ? "warning" : "notice", session.Shown(document), null, SurfaceRule.Of(change), Sentence(change));
                }

                break;
            default:
                WriteText(session, changes);
                break;
        }
    }

    private static void WriteText(ToolSession session, IReadOnlyList<SurfaceChange> changes)
    {
        var console = session.OutputConsole;
        Part(console, "Breaks callers", "red", [.. changes.Where(change => change.Breaks)]);
        Part(console, "Breaks nobody", "green", [.. changes.Where(change => !change.Breaks)]);
        var breaking = changes.Count(change => change.Breaks);
        console.WriteLine(changes.Count == 0
            ? "Callers see no difference."
            : string.Create(CultureInfo.InvariantCulture, $"{changes.Count} changes, {breaking} of them may break callers"));
    }

    private static void Part(IAnsiConsole console, string title, string colour, IReadOnlyList<SurfaceChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        console.MarkupLine($"[{colour}]{title}[/]");
        foreach (var change in changes)
        {
            console.MarkupLine($"  [grey]{SurfaceRule.Of(change)}[/]");
            Line(console, "-", "red", change.Old);
            Line(console, "+", "green", change.New);
            if (change.Remark.Length > 0)
            {
                console.WriteLine($"      {change.Remark}.");
            }
        }

        console.WriteLine();
    }

    private static void Line(IAnsiConsole console, string sign, string colour, SurfaceLine? line)
    {
        if (line is not null)
        {
            console.MarkupLine($"    [{colour}]{sign} {Markup.Escape(line.Full)}[/]");
        }
    }

    private static string Sentence(SurfaceChange change) => change switch
    {
        { Old: { } old, New: { } now } => $"'{now.Full}' was '{old.Full}'",
        { Old: { } old } => $"'{old.Full}' is gone",
        _ => $"'{change.New!.Full}' is new",
    };

    private static void WriteJson(ToolSession session, IReadOnlyList<SurfaceChange> changes) => JsonReport.WriteJson(session, new
    {
        changes = changes.Select(change => new
        {
            rule = SurfaceRule.Of(change),
            breaks = change.Breaks,
            old = change.Old?.Full,
            @new = change.New?.Full,
            remark = change.Remark.Length == 0 ? null : change.Remark,
        }),
    });
}
