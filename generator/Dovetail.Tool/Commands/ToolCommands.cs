using System.CommandLine;

namespace Dovetail.Tool.Commands;

/// <summary>The tool: its commands, and how each ends.</summary>
internal static class ToolCommands
{
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolSession session, CancellationToken cancellationToken)
    {
        session = session.IsTerminal ? session : session with { Output = new PipeWriter(session.Output) };
        var parsed = Create(session).Parse(arguments);
        try
        {
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                {
                    await session.Error.WriteLineAsync(error.Message);
                }

                var command = parsed.CommandResult.Command;
                await session.Error.WriteLineAsync($"'dotnet dovetail {(command is RootCommand ? "" : command.Name + " ")}--help' says what it takes.");
                return ExitCode.Failure;
            }

            var configuration = new InvocationConfiguration { Output = session.Output, Error = session.Error, EnableDefaultExceptionHandler = false };
            var code = await parsed.InvokeAsync(configuration, cancellationToken);
            await session.Output.FlushAsync(cancellationToken);
            return code;
        }
        catch (ToolException exception)
        {
            await session.Error.WriteLineAsync("dovetail: " + exception.Message);
            return ExitCode.Failure;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Stopped;
        }
        catch (PipeClosedException)
        {
            // It has what it wanted.
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await session.Error.WriteLineAsync("dovetail: " + exception.Message);
            return ExitCode.Failure;
        }
    }

    private static RootCommand Create(ToolSession session)
    {
        var root = new RootCommand("Typed C# clients of OpenAPI documents: what there is to do with a document beside building it.");
        root.Subcommands.Add(ValidateCommand.Create(session));
        root.Subcommands.Add(InspectCommand.Create(session));
        root.Subcommands.Add(SurfaceCommand.Create(session));
        root.Subcommands.Add(DiffCommand.Create(session));
        root.Subcommands.Add(GenerateCommand.Create(session));
        root.Subcommands.Add(NewCommand.Create(session));
        root.Subcommands.Add(PullCommand.Create(session));
        root.Subcommands.Add(HealthCommand.Create(session));
        root.Subcommands.Add(UsedCommand.Create(session));
        return root;
    }
}
