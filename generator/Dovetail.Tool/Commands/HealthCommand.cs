using System.CommandLine;
using System.Globalization;
using System.Net;
using Dovetail.Generator.Model;
using Dovetail.Tool.Documents;
using Dovetail.Tool.Health;
using Dovetail.Tool.Reports;

namespace Dovetail.Tool.Commands;

/// <summary><c>health</c>: whether a server answers as its document says, by requests that change nothing.</summary>
internal static class HealthCommand
{
    private const int DefaultSeconds = 15;
    private const int DefaultCalls = 20;

    public static Command Create(ToolSession session)
    {
        var document = new Argument<string>("document") { Description = "The document." };
        var baseUrl = new Option<string?>("--base-url") { Description = "The server; by default the first absolute one of the document.", HelpName = "url" };
        var header = new Option<string[]>("--header") { Description = "A header of each request, such as \"Authorization: Bearer …\".", HelpName = "name: value" };
        var timeout = new Option<int>("--timeout") { Description = "The most seconds for one answer.", DefaultValueFactory = _ => DefaultSeconds };
        var calls = new Option<int>("--max-calls") { Description = "The most operations that are called.", DefaultValueFactory = _ => DefaultCalls };
        var command = new Command("health", "Asks a server: reachability, TLS, latency, the GET operations that need no arguments, and the headers that tell of limits.")
            { document, baseUrl, header, timeout, calls };
        var options = new DocumentOptions(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var headers = (parsed.GetValue(header) ?? []).Select(HeaderText.Read).ToList();
            return RunAsync(
                session,
                parsed.GetValue(document)!,
                options.Of(parsed),
                parsed.GetValue(baseUrl),
                new HealthProbe(session, TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(timeout), 1, 600)), headers),
                Math.Clamp(parsed.GetValue(calls), 0, 1000),
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        ToolSession session, string path, DocumentSettings settings, string? baseUrl, HealthProbe probe, int calls, CancellationToken cancellationToken)
    {
        using (probe)
        {
            var document = await DocumentLoader.LoadAsync(session, path, settings, cancellationToken);
            var api = document.CompileClient(session, cancellationToken);
            var root = RootOf(api, baseUrl);
            var server = await session.DuringAsync($"Asking {root}", () => probe.AskAsync(root.AbsoluteUri, root, cancellationToken));
            session.Output.WriteLine($"{api.Client.ClassName} at {root}");
            session.Output.WriteLine();
            TableWriter.Write(session, [], Facts(session, server, probe));
            if (server.Fault is not null)
            {
                return ExitCode.Findings;
            }

            var answers = await session.DuringAsync("Calling operations", () => CallAsync(api, root, probe, calls, cancellationToken));
            session.Output.WriteLine();
            TableWriter.Write(session, ["operation", "status", "time", ""], [.. answers.Select(Row)]);
            session.Output.WriteLine(answers.Count == 0 ? "No GET operation can be called without arguments." : Summary(answers));
            return answers.Any(answer => answer.IsSick) ? ExitCode.Findings : ExitCode.Success;
        }
    }

    private static Uri RootOf(ApiModel api, string? baseUrl)
    {
        var declared = api.Client.Servers.FirstOrDefault(server =>
            server is { IsDocumentLevel: true, Variables.IsEmpty: true } && server.Url.Contains("://", StringComparison.Ordinal));
        var text = baseUrl ?? declared?.Url
            ?? throw new ToolException("The document names no absolute server: --base-url does, as in --base-url https://api.example.com/v1.");
        return Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var root) && root.Scheme is "http" or "https" && root.Host.Length > 0
            ? root
            : throw new ToolException($"'{text}' is no address of a server: https://… is expected.");
    }

    /// <summary>One after the other, so that the times are those of one caller; none after the server has said that it is too much.</summary>
    private static async Task<List<HealthAnswer>> CallAsync(ApiModel api, Uri root, HealthProbe probe, int calls, CancellationToken cancellationToken)
    {
        var answers = new List<HealthAnswer>();
        var operations = api.Groups.SelectMany(group => group.Operations).Where(IsCallable).OrderBy(operation => operation.Path, StringComparer.Ordinal).Take(calls);
        foreach (var operation in operations)
        {
            answers.Add(await probe.AskAsync($"GET {operation.Path}", new Uri(root, operation.Path.TrimStart('/')), cancellationToken));
            if (answers[^1].Status is HttpStatusCode.TooManyRequests)
            {
                break;
            }
        }

        return answers;
    }

    /// <summary>A path that is an address of its own, or leaves the server's, is not followed.</summary>
    private static bool IsCallable(OperationModel operation) =>
        operation is { HttpMethod: "GET", Deprecated: false, Server: null, Bodies.IsEmpty: true }
        && operation.Parameters.All(parameter => !parameter.Required)
        && operation.Path.StartsWith('/')
        && operation.Path.IndexOfAny(['{', ':', '\\']) < 0
        && !operation.Path.StartsWith("//", StringComparison.Ordinal);

    private static List<string[]> Facts(ToolSession session, HealthAnswer server, HealthProbe probe) =>
    [
        ["reachable", server.Fault is null ? $"yes, {Milliseconds(server)}" : $"no: {server.Fault}"],
        .. probe.CertificateEnds is { } end
            ? [["TLS", $"{probe.Protocol}, certificate until {end.UtcDateTime:yyyy-MM-dd} ({(end - session.Time.GetUtcNow()).Days} days)"]]
            : Array.Empty<string[]>(),
        .. server.Limits.Select(limit => (string[])["limit", limit]),
    ];

    private static string[] Row(HealthAnswer answer) =>
    [
        answer.Name,
        answer.Status is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : "none",
        Milliseconds(answer),
        string.Join("; ", answer.Limits.Prepend(answer.Remark).Where(text => text.Length > 0)),
    ];

    private static string Summary(List<HealthAnswer> answers)
    {
        var sick = answers.Count(answer => answer.IsSick);
        return $"{answers.Count} operations called, {(sick == 0 ? "all" : (answers.Count - sick).ToString(CultureInfo.InvariantCulture))} answer as operations do";
    }

    private static string Milliseconds(HealthAnswer answer) => string.Create(CultureInfo.InvariantCulture, $"{answer.Elapsed.TotalMilliseconds:0} ms");
}
