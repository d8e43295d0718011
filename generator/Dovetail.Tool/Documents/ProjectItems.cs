using System.Diagnostics;
using System.Text.Json;

namespace Dovetail.Tool.Documents;

/// <summary>What MSBuild says of a project's AdditionalFiles.</summary>
/// <param name="Properties">What the generator may see of the project: its root namespace, and which packages it has.</param>
/// <param name="Metadata">Of each item, by full path.</param>
internal sealed record ProjectItems(
    IReadOnlyDictionary<string, string> Properties, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Metadata)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>Dovetail's metadata of a document; empty where it is no item.</summary>
    public IEnumerable<KeyValuePair<string, string>> MetadataOf(string document) =>
        Metadata.TryGetValue(document, out var values) ? values.Where(pair => pair.Key.StartsWith("Dovetail", StringComparison.Ordinal)) : [];

    /// <exception cref="ToolException">MSBuild can not read the project.</exception>
    public static async Task<ProjectItems> ReadAsync(ToolSession session, string project, CancellationToken cancellationToken)
    {
        if (!File.Exists(project))
        {
            throw new ToolException($"There is no project {session.Shown(project)}.");
        }

        var (code, output) = await session.DuringAsync($"Asking MSBuild about {session.Shown(project)}", () => AskAsync(project, cancellationToken));
        try
        {
            using var answer = JsonDocument.Parse(output);
            var properties = ValuesOf(answer.RootElement.GetProperty(nameof(Properties)));
            var items = answer.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().ToDictionary(
                item => item.GetProperty("FullPath").GetString()!,
                ValuesOf,
                StringComparer.Ordinal);
            return new ProjectItems(properties, items);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new ToolException($"MSBuild can not read {session.Shown(project)} (exit code {code}): {FirstLine(output)}", exception);
        }
    }

    private static async Task<(int Code, string Output)> AskAsync(string project, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        string[] arguments =
        [
            "msbuild", project, "-getItem:AdditionalFiles", "-getProperty:RootNamespace,DovetailDependencyInjection,DovetailAspNetCore", "-nologo", "-nodeReuse:false",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })
            ?? throw new ToolException("'dotnet' can not be started.");
        try
        {
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await errors;
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException($"MSBuild has not answered within {s_patience.TotalMinutes} minutes.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static IReadOnlyDictionary<string, string> ValuesOf(JsonElement values) =>
        values.EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase);

    private static string FirstLine(string text) => text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "it says nothing";
}
