using System.CommandLine;
using Dovetail.Generator.Diagnostics;
using Dovetail.Tool.Documents;
using Dovetail.Tool.Reports;

namespace Dovetail.Tool.Commands;

/// <summary><c>validate</c>: the findings of documents, as the build would report them, and what the specification does not allow.</summary>
internal static class ValidateCommand
{
    public static Command Create(ToolSession session)
    {
        var documents = new Argument<string[]>("documents") { Description = "The documents.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<ReportFormat>("--format")
        {
            Description = "How findings are told: text with the place in the document, json, sarif (2.1.0), or annotations of github.",
        };
        var failOn = new Option<FailLevel>("--fail-on") { Description = "The least severity that makes the exit code 1.", DefaultValueFactory = _ => FailLevel.Warning };
        var command = new Command("validate", "Tells what is wrong with documents, and what of them can not be generated.") { documents, format, failOn };
        var options = new DocumentOptions(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            session, parsed.GetValue(documents)!, options.Of(parsed), parsed.GetValue(format), parsed.GetValue(failOn), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ToolSession session, string[] paths, DocumentSettings settings, ReportFormat format, FailLevel failOn, CancellationToken cancellationToken)
    {
        var reports = new List<DocumentReport>();
        foreach (var path in paths)
        {
            var document = await DocumentLoader.LoadAsync(session, path, settings, cancellationToken);
            reports.Add(session.During($"Reading {path}", () => DocumentReport.Of(document, cancellationToken)));
        }

        reports.AddRange(EditorConfigCheck.Run([.. paths.Select(session.PathOf)], cancellationToken));
        ReportWriter.Write(session, format, reports);
        var isFailed = reports.SelectMany(report => report.Findings).Any(finding => (int)finding.Severity >= (int)ToSeverity(failOn));
        return isFailed && failOn is not FailLevel.Never ? ExitCode.Findings : ExitCode.Success;
    }

    private static FindingSeverity ToSeverity(FailLevel level) => level switch
    {
        FailLevel.Suggestion => FindingSeverity.Suggestion,
        FailLevel.Warning => FindingSeverity.Warning,
        _ => FindingSeverity.Error,
    };
}
