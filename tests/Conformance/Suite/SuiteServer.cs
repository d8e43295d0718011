using System.Globalization;

namespace Dovetail.Conformance.Suite;

/// <summary>A suite's own server, which says what of its suite a client has reached.</summary>
internal sealed class SuiteServer : IAsyncDisposable
{
    private readonly NodeScript _node;
    private readonly HttpClient _http = new();

    private SuiteServer(NodeScript node, Uri address)
    {
        _node = node;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it; where it is not installed, says what is missing.</summary>
    /// <param name="folder">Its folder below tests/Conformance.</param>
    /// <param name="what">What it is called.</param>
    /// <param name="install">How it is installed.</param>
    /// <param name="host">The host by which its suite calls it.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<(SuiteServer? Server, string Missing)> TryStartAsync(string folder, string what, string install, string host, CancellationToken cancellationToken)
    {
        var (node, missing) = NodeScript.TryStart(Path.Combine("Conformance", folder), what, "server.mjs", install: install);
        if (node is null)
        {
            return (null, missing);
        }

        var line = await node.Output.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException($"{what} ended before it listened.");
        return (new(node, new($"http://{host}:{int.Parse(line, CultureInfo.InvariantCulture)}")), "");
    }

    /// <summary>What it says of the calls so far.</summary>
    /// <param name="path">Where it says so.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public Task<string> ReadAsync(string path, CancellationToken cancellationToken) => _http.GetStringAsync(new Uri(Address, path), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _node.DisposeAsync();
    }
}
