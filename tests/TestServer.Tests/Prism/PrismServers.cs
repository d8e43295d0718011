using System.Text.Json;

namespace Dovetail.TestServer.Tests.Prism;

/// <summary>Stoplight's Prism of npm, run by node, with a port for each document. Where it is not installed the tests skip, and say what to do.</summary>
public sealed class PrismServers : IAsyncLifetime
{
    private readonly Dictionary<string, Uri> _addresses = new(StringComparer.Ordinal);
    private NodeScript? _node;
    private string _missing = "";

    public async ValueTask InitializeAsync()
    {
        var documents = PrismDocuments.All.Select(PrismDocuments.PathOf).OfType<string>().ToList();
        (_node, _missing) = NodeScript.TryStart("PrismJudge", "Prism", "server.mjs", documents, "npm ci --ignore-scripts");
        if (_node is null)
        {
            return;
        }

        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (_addresses.Count < documents.Count && await _node.Output.ReadLineAsync(timeout.Token) is { } line)
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

    public ValueTask DisposeAsync() => _node?.DisposeAsync() ?? ValueTask.CompletedTask;
}
