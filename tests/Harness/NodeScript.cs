using System.Diagnostics;

namespace Dovetail.Harness;

/// <summary>A script of a folder below tests/ that node runs with what npm has installed there.</summary>
internal sealed class NodeScript : IAsyncDisposable
{
    private readonly Process _node;

    private NodeScript(Process node) => _node = node;

    /// <summary>What the script says.</summary>
    public StreamReader Output => _node.StandardOutput;

    /// <summary>Starts a script; where node or its packages are not installed, says what is missing.</summary>
    /// <param name="folder">The folder below tests/.</param>
    /// <param name="what">What its packages are called.</param>
    /// <param name="script">The script.</param>
    /// <param name="arguments">Its arguments; null for none.</param>
    /// <param name="install">How the packages are installed.</param>
    public static (NodeScript? Script, string Missing) TryStart(string folder, string what, string script, IReadOnlyList<string>? arguments = null, string install = "npm ci")
    {
        var home = RepositoryRoot.PathOf("tests", folder);
        if (!Directory.Exists(Path.Combine(home, "node_modules")))
        {
            return (null, $"{what} is not installed: run '{install}' in tests/{folder}");
        }

        try
        {
            var node = Process.Start(new ProcessStartInfo("node", [script, .. arguments ?? []])
            {
                WorkingDirectory = home,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            node.BeginErrorReadLine();
            return (new NodeScript(node), "");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (null, $"node is not installed: the tests against {what} need it");
        }
    }

    /// <summary>Waits for the end of the script.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await _node.WaitForExitAsync(cancellationToken);
        return _node.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_node.HasExited)
        {
            _node.Kill(entireProcessTree: true);
            await _node.WaitForExitAsync();
        }

        _node.Dispose();
    }
}
