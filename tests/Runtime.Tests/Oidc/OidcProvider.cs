using System.Diagnostics;
using System.Text.Json;

namespace Dovetail.Runtime.Tests.Oidc;

/// <summary>The certified <c>oidc-provider</c> of npm, run by node, for as long as the tests of a class. Where it is not installed the tests skip, and say what to do.</summary>
public sealed class OidcProvider : IAsyncLifetime
{
    private Process? _node;
    private string _missing = "";

    public Uri Issuer { get; private set; } = null!;

    /// <summary>The private key of the client <c>service-key</c>, in PEM.</summary>
    public string Key { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var folder = Find();
        if (folder is null || !Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            _missing = "oidc-provider is not installed: run 'npm ci' in tests/OidcProvider";
            return;
        }

        try
        {
            _node = Process.Start(new ProcessStartInfo("node", ["server.mjs"])
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            _missing = "node is not installed: the tests against oidc-provider need it";
            return;
        }

        _node.BeginErrorReadLine();
        await ReadAsync(_node.StandardOutput);
    }

    public void Require() => Assert.SkipWhen(_missing.Length > 0, _missing);

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            _node.Kill(entireProcessTree: true);
            await _node.WaitForExitAsync();
            _node.Dispose();
        }
    }

    private async Task ReadAsync(StreamReader output)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var line = await output.ReadLineAsync(timeout.Token) ?? throw new InvalidOperationException("oidc-provider did not start.");
        using var json = JsonDocument.Parse(line);
        Issuer = new Uri(json.RootElement.GetProperty("issuer").GetString()!);
        Key = json.RootElement.GetProperty("key").GetString()!;
    }

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "tests", "OidcProvider")))
        {
            folder = folder.Parent;
        }

        return folder is null ? null : Path.Combine(folder.FullName, "tests", "OidcProvider");
    }
}
