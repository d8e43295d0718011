using System.Globalization;
using System.Text.Json;

namespace Dovetail.Conformance.TypeSpec;

/// <summary>TypeSpec's mock server, which says of each scenario whether it was passed.</summary>
internal sealed class TypeSpecServer : IAsyncDisposable
{
    private readonly NodeScript _node;
    private readonly HttpClient _http = new();

    private TypeSpecServer(NodeScript node, Uri address)
    {
        _node = node;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it; where it is not installed, says what is missing.</summary>
    public static async Task<(TypeSpecServer? Server, string Missing)> TryStartAsync(CancellationToken cancellationToken)
    {
        const string Install = "npm ci --ignore-scripts --legacy-peer-deps && node documents.mjs";
        var (node, missing) = NodeScript.TryStart(Path.Combine("Conformance", "TypeSpec"), "TypeSpec's mock server", "server.mjs", install: Install);
        if (node is null)
        {
            return (null, missing);
        }

        var line = await node.Output.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException("TypeSpec's mock server ended before it listened.");
        return (new(node, new($"http://localhost:{int.Parse(line, CultureInfo.InvariantCulture)}")), "");
    }

    /// <summary>1 for each scenario that was passed, 0 for the others.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ReportAsync(CancellationToken cancellationToken)
    {
        using var coverage = JsonDocument.Parse(await _http.GetStringAsync(new Uri(Address, ".coverage"), cancellationToken));
        return coverage.RootElement.EnumerateArray().SelectMany(static package => package.GetProperty("results").EnumerateObject())
            .ToDictionary(static result => result.Name, static result => result.Value.GetString() == "pass" ? 1 : 0, StringComparer.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _node.DisposeAsync();
    }
}
