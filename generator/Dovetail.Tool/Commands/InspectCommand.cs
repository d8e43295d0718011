using System.CommandLine;
using Dovetail.Generator.Surface;
using Dovetail.Tool.Documents;
using Dovetail.Tool.Reports;

namespace Dovetail.Tool.Commands;

/// <summary><c>inspect</c>: what an API is, before one writes a line.</summary>
internal static class InspectCommand
{
    public static Command Create(ToolSession session)
    {
        var document = new Argument<string>("document") { Description = "The document." };
        var group = new Option<string?>("--group") { Description = "Only the operations of this group, such as Pets." };
        var json = new Option<bool>("--json") { Description = "As JSON, for scripts." };
        var command = new Command("inspect", "Tells what an API is: operations and their names in C#, security, paging, limits, size.") { document, group, json };
        var options = new DocumentOptions(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            session, parsed.GetValue(document)!, options.Of(parsed), parsed.GetValue(group), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ToolSession session, string path, DocumentSettings settings, string? group, bool isJson, CancellationToken cancellationToken)
    {
        var document = await DocumentLoader.LoadAsync(session, path, settings, cancellationToken);
        var api = document.CompileClient(session, cancellationToken);
        var groups = GroupPaths.Of(api).Values.Where(path => path.Length > 0).ToList();
        if (group is not null && !groups.Contains(group, StringComparer.OrdinalIgnoreCase))
        {
            throw new ToolException($"There is no group {group}: there are {string.Join(", ", groups)}.");
        }

        var inspection = session.During($"Printing {session.Shown(document.Source.Path)}", () => ApiInspection.Of(document, api, group, cancellationToken));
        if (isJson)
        {
            JsonReport.WriteJson(session, inspection);
        }
        else
        {
            InspectionText.Write(session, inspection);
        }

        return ExitCode.Success;
    }
}
