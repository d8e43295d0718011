using System.CommandLine;
using Dovetail.Tool.Documents;
using Dovetail.Tool.Pulling;

namespace Dovetail.Tool.Commands;

/// <summary><c>pull</c>: fetches documents and what they refer to. The network belongs here: a build never uses it.</summary>
internal static class PullCommand
{
    private const int DefaultSeconds = 60;
    private const int DefaultMegabytes = 64;

    public static Command Create(ToolSession session)
    {
        var url = new Argument<string?>("url") { Description = "Where the document is; without one, all of the lock file are fetched again.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--output", "-o") { Description = "The file; by default the last part of the address.", HelpName = "file" };
        var check = new Option<bool>("--check") { Description = "Writes nothing; the exit code is 1 where a document has changed." };
        var http = new Option<bool>("--allow-http") { Description = "Addresses without TLS are asked too: of servers of your own." };
        var header = new Option<string[]>("--header")
        {
            Description = "A header for the document's own server, such as \"Authorization: Bearer …\"; not kept.",
            HelpName = "name: value",
        };
        var timeout = new Option<int>("--timeout") { Description = "The most seconds for one file.", DefaultValueFactory = _ => DefaultSeconds };
        var size = new Option<int>("--max-size") { Description = "The most megabytes of one file.", DefaultValueFactory = _ => DefaultMegabytes };
        var command = new Command("pull", "Fetches a document, and the files that its references lead to, and keeps their versions in dovetail.lock.json.")
            { url, output, check, http, header, timeout, size };
        command.SetAction((parsed, cancellationToken) =>
        {
            var limits = new PullLimits(
                Math.Clamp(parsed.GetValue(size), 1, DocumentFile.LargestBytes / 1024 / 1024) * 1024 * 1024,
                TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(timeout), 1, 3600)),
                parsed.GetValue(http));
            var headers = (parsed.GetValue(header) ?? []).Select(HeaderText.Read).ToList();
            return new PullRun(session, limits, headers, parsed.GetValue(check)).RunAsync(parsed.GetValue(url), parsed.GetValue(output), cancellationToken);
        });
        return command;
    }
}
