using System.Globalization;
using System.Text.Json;

namespace Dovetail.Conformance.Autorest;

/// <summary>autorest's test server, which says what of its suite a client has reached.</summary>
internal sealed class AutorestServer : IAsyncDisposable
{
    private readonly NodeScript _node;
    private readonly HttpClient _http = new();

    private AutorestServer(NodeScript node, Uri address)
    {
        _node = node;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it; where it is not installed, says what is missing.</summary>
    public static async Task<(AutorestServer? Server, string Missing)> TryStartAsync(CancellationToken cancellationToken)
    {
        var (node, missing) = NodeScript.TryStart(Path.Combine("Conformance", "Autorest"), "autorest's test server", "server.mjs", install: "npm ci --ignore-scripts");
        if (node is null)
        {
            return (null, missing);
        }

        var line = await node.Output.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException("autorest's test server ended before it listened.");
        return (new(node, new($"http://127.0.0.1:{int.Parse(line, CultureInfo.InvariantCulture)}")), "");
    }

    /// <summary>How often each point of a category was reached.</summary>
    /// <param name="category">vanilla, azure, optional or dpg.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<IReadOnlyDictionary<string, int>> ReportAsync(string category, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<Dictionary<string, int>>(await _http.GetStringAsync(new Uri(Address, $"report/{category}"), cancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _node.DisposeAsync();
    }
}
