using System.CommandLine;
using Dovetail.Generator.Surface;
using Dovetail.Tool.Documents;

namespace Dovetail.Tool.Commands;

/// <summary><c>surface</c>: writes what callers of a client see, for the guard that each build holds it against.</summary>
internal static class SurfaceCommand
{
    public static Command Create(ToolSession session)
    {
        var document = new Argument<string>("document") { Description = "The document." };
        var output = new Option<string?>("--output", "-o") { Description = "The file; by default NAME.api.txt beside the document.", HelpName = "file" };
        var check = new Option<bool>("--check") { Description = "Writes nothing; the exit code is 1 where the file is not as it would be written." };
        var print = new Option<bool>("--print") { Description = "Prints the lines, and writes no file." };
        var command = new Command("surface", "Writes what callers of the client see, a line for each member.") { document, output, check, print };
        var options = new DocumentOptions(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            session, parsed.GetValue(document)!, options.Of(parsed), parsed.GetValue(output), parsed.GetValue(check), parsed.GetValue(print), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ToolSession session, string path, DocumentSettings settings, string? output, bool isCheck, bool isPrint, CancellationToken cancellationToken)
    {
        var document = await DocumentLoader.LoadAsync(session, path, settings, cancellationToken);
        var api = document.CompileClient(session, cancellationToken);
        var text = SurfaceText.Write(api);
        if (isPrint)
        {
            await session.Output.WriteAsync(text);
            return ExitCode.Success;
        }

        var file = output is null ? SurfaceText.PathFor(document.Source.Path) : session.PathOf(output);
        var shown = session.Shown(file);
        if (isCheck)
        {
            return Check(session, shown, File.Exists(file) ? DocumentFile.ReadText(file, shown) : null, text);
        }

        var isChanged = DocumentFile.Write(file, shown, text);
        await session.Output.WriteLineAsync($"{shown}: {SurfaceText.LinesOf(api).Count} lines{(isChanged ? "" : ", as it was")}");
        return ExitCode.Success;
    }

    private static int Check(ToolSession session, string shown, string? accepted, string text)
    {
        if (accepted?.ReplaceLineEndings("\n") == text)
        {
            session.Output.WriteLine($"{shown} is as it would be written.");
            return ExitCode.Success;
        }

        session.Output.WriteLine(accepted is null ? $"{shown} is missing." : $"{shown} is not as it would be written.");
        return ExitCode.Findings;
    }
}
