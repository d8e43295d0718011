namespace Dovetail.Benchmarks.Generation;

/// <summary>Kiota's generator: a tool of .NET that this folder's manifest names. It is restored when a benchmark asks for it, so that nothing else needs it.</summary>
internal static class KiotaTool
{
    /// <summary>Makes the tool available; downloads it the first time.</summary>
    /// <exception cref="InvalidOperationException">It can not be restored.</exception>
    public static Task RestoreAsync() => RunAsync("tool", "restore");

    /// <summary>Generates a client with the defaults of new clients.</summary>
    /// <param name="document">The document's path.</param>
    /// <param name="folder">Receives the files.</param>
    /// <exception cref="InvalidOperationException">There is no client.</exception>
    public static Task GenerateAsync(string document, string folder, string client, string @namespace) => RunAsync(
        "kiota", "generate", "--language", "CSharp", "--openapi", document, "--output", folder, "--class-name", client, "--namespace-name", @namespace,
        "--exclude-backward-compatible", "--log-level", "Error");

    /// <summary>A client's files, generated into a folder that is gone afterwards.</summary>
    /// <exception cref="InvalidOperationException">There is no client.</exception>
    public static async Task<IReadOnlyList<string>> SourcesAsync(string document, string client, string @namespace)
    {
        var folder = Directory.CreateTempSubdirectory("dovetail-kiota-");
        try
        {
            await RestoreAsync();
            await GenerateAsync(document, folder.FullName, client, @namespace);
            return [.. folder.EnumerateFiles("*.cs", SearchOption.AllDirectories).Select(file => File.ReadAllText(file.FullName))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task RunAsync(params string[] arguments) => Command.RunAsync(RepositoryRoot.PathOf("tests", "Benchmarks"), arguments, new()
    {
        // What asks a server is no part of generating.
        ["KIOTA_OFFLINE_ENABLED"] = "true",
        ["KIOTA_UPDATE__DISABLED"] = "true",
        ["KIOTA_CLI_TELEMETRY_OPTOUT"] = "true",
    });
}
