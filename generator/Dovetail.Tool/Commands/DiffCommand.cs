using System.CommandLine;
using Dovetail.Generator.Common;
using Dovetail.Generator.Surface;
using Dovetail.Tool.Documents;
using Dovetail.Tool.Reports;

namespace Dovetail.Tool.Commands;

/// <summary><c>diff</c>: what a new version of a document changes for C# callers.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolSession session)
    {
        var old = new Argument<string>("old") { Description = "The document as it was, or a surface file." };
        var @new = new Argument<string>("new") { Description = "The document as it is." };
        var format = new Option<DiffFormat>("--format") { Description = "How changes are told: text, json, or annotations of github." };
        var command = new Command("diff", "Tells what a new version of a document changes for C# callers; the exit code is 1 where something breaks them.") { old, @new, format };
        var options = new DocumentOptions(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            session, parsed.GetValue(old)!, parsed.GetValue(@new)!, options.Of(parsed), parsed.GetValue(format), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ToolSession session, string old, string @new, DocumentSettings settings, DiffFormat format, CancellationToken cancellationToken)
    {
        // One name for both, which may lie in files of different names: else everything would differ.
        var document = await DocumentLoader.LoadAsync(session, @new, settings, cancellationToken);
        var api = document.CompileClient(session, cancellationToken);
        var named = settings with { Settings = [.. settings.Settings, $"dovetail_name={api.Name}"] };
        IReadOnlyList<SurfaceLine> before = old.EndsWith(SurfaceText.Extension, StringComparison.OrdinalIgnoreCase)
            ? FromFile(session, old, api.Client.ClassName)
            : SurfaceText.LinesOf((await DocumentLoader.LoadAsync(session, old, named, cancellationToken)).CompileClient(session, cancellationToken));

        var changes = SurfaceComparison.Of(before, SurfaceText.LinesOf(api)).Where(change => !FollowsItsMethod(change)).ToList();
        DiffText.Write(session, format, document.Source.Path, changes);
        return changes.Any(change => change.Breaks) ? ExitCode.Findings : ExitCode.Success;
    }

    /// <summary>The errors of a method that has moved move with it: the method's line says so.</summary>
    private static bool FollowsItsMethod(SurfaceChange change) =>
        change is { Old: { } old, New: { } now }
        && old.Subject != old.Key
        && old.Subject != now.Subject
        && old.Text[old.Subject.Length..] == now.Text[now.Subject.Length..];

    private static EquatableArray<SurfaceLine> FromFile(ToolSession session, string path, string client)
    {
        var file = SurfaceReader.Read(session.PathOf(path), DocumentFile.Read(session, path).Text);
        return file switch
        {
            { Faults: { IsEmpty: false } faults } => throw new ToolException($"{path}({faults[0].Location.StartLine + 1}): '{faults[0].Text}' is no line of a surface."),
            { Clients.IsEmpty: true } => throw new ToolException($"{path} does not say whose surface it is."),
            _ when file.Clients.Any(name => name != client) =>
                throw new ToolException($"{path} is the surface of {string.Join(" and ", file.Clients)}, and the client is {client}."),
            _ => file.Lines,
        };
    }
}
