using System.Text.Json;

namespace Dovetail.Runtime.Tests.Oidc;

/// <summary>The certified <c>oidc-provider</c> of npm, run by node, for as long as the tests of a class. Where it is not installed the tests skip, and say what to do.</summary>
public sealed class OidcProvider : IAsyncLifetime
{
    private NodeScript? _node;
    private string _missing = "";

    public Uri Issuer { get; private set; } = null!;

    /// <summary>The private key of the client <c>service-key</c>, in PEM.</summary>
    public string Key { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        (_node, _missing) = NodeScript.TryStart("OidcProvider", "oidc-provider", "server.mjs");
        if (_node is not null)
        {
            await ReadAsync(_node.Output);
        }
    }

    public void Require() => Assert.SkipWhen(_missing.Length > 0, _missing);

    public ValueTask DisposeAsync() => _node?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task ReadAsync(StreamReader output)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var line = await output.ReadLineAsync(timeout.Token) ?? throw new InvalidOperationException("oidc-provider did not start.");
        using var json = JsonDocument.Parse(line);
        Issuer = new Uri(json.RootElement.GetProperty("issuer").GetString()!);
        Key = json.RootElement.GetProperty("key").GetString()!;
    }
}
