using System.Net;
using Spectre.Console;

namespace Dovetail.Tool;

/// <summary>What a command works with: where it writes, the folder that it was started in, and the way to the network.</summary>
/// <param name="Output">What the command was asked for. Plain text where it is no terminal.</param>
/// <param name="Error">What went wrong, and progress.</param>
/// <param name="Folder">Relative paths start here.</param>
internal sealed record ToolSession(TextWriter Output, TextWriter Error, string Folder)
{
    /// <summary>No line is broken in a pipe: whoever reads it counts on lines.</summary>
    private const int WidthOfPipe = 4096;

    /// <summary>Whether a person looks at the output; colours and tables with lines are for them.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether a person looks at the errors; progress is for them.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Makes the transport of the commands that use the network. Redirects are followed by the commands, not by it.</summary>
    public Func<HttpMessageHandler> Transport { get; init; } =
        static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All };

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static ToolSession OfProcess() => new(Console.Out, Console.Error, Environment.CurrentDirectory)
    {
        IsTerminal = !Console.IsOutputRedirected,
        ShowsProgress = !Console.IsErrorRedirected,
    };

    public IAnsiConsole OutputConsole => ConsoleOf(Output, IsTerminal);

    /// <summary>The full path of a path that the user named.</summary>
    public string PathOf(string path) => Path.GetFullPath(path, Folder);

    /// <summary>A path as the user would name it, with <c>/</c> everywhere.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative).Replace('\\', '/');
    }

    /// <summary>Says what is being done, for as long as it takes, where a person looks.</summary>
    public T During<T>(string what, Func<T> work) => ShowsProgress ? ConsoleOf(Error, isTerminal: true).Status().Start(Markup.Escape(what), _ => work()) : work();

    /// <summary>Says what is being done, for as long as it takes, where a person looks.</summary>
    public Task<T> DuringAsync<T>(string what, Func<Task<T>> work) =>
        ShowsProgress ? ConsoleOf(Error, isTerminal: true).Status().StartAsync(Markup.Escape(what), _ => work()) : work();

    private static IAnsiConsole ConsoleOf(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = WidthOfPipe;
        }

        return console;
    }
}
