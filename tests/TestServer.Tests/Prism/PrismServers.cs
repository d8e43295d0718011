using System.Diagnostics;
using System.Text.Json;

namespace Dovetail.TestServer.Tests.Prism;

/// <summary>Stoplight's Prism of npm, run by node, with a port for each document. Where it is not installed the tests skip, and say what to do.</summary>
public sealed class PrismServers : IAsyncLifetime
{
    private readonly Dictionary<string, Uri> _addresses = new(StringComparer.Ordinal);
    private Process? _node;
    private string _missing = "";

    public async ValueTask InitializeAsync()
    {
        var folder = RepositoryRoot.PathOf("tests", "PrismJudge");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            _missing = "Prism is not installed: run 'npm ci --ignore-scripts' in tests/PrismJudge";
            return;
        }

        var documents = PrismDocuments.All.Select(PrismDocuments.PathOf).OfType<string>().ToList();
        try
        {
            _node = Process.Start(new ProcessStartInfo("node", ["server.mjs", .. documents])
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            _missing = "node is not installed: the tests against Prism need it";
            return;
        }

        _node.BeginErrorReadLine();
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (_addresses.Count < documents.Count && await _node.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var document = json.RootElement.GetProperty("document").GetString()!;
            _addresses.Add(document, json.RootElement.TryGetProperty("address", out var address)
                ? new Uri(address.GetString()!)
                : throw new InvalidOperationException($"Prism does not read {document}: {json.RootElement.GetProperty("error")}"));
        }
    }

    /// <summary>The address of the Prism of a document.</summary>
    public Uri Require(string path)
    {
        Assert.SkipWhen(_missing.Length > 0, _missing);
        return _addresses[path];
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            _node.Kill(entireProcessTree: true);
            await _node.WaitForExitAsync();
            _node.Dispose();
        }
    }
}
