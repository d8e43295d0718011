using System.Runtime.CompilerServices;
using Dovetail.Generator.Tests.House;

namespace Dovetail.Generator.Tests.Snapshots;

/// <summary>
/// Compares a text with an accepted one that stands beside the test, by Verify's conventions: <c>Tests.Method.verified.cs</c> is what is accepted;
/// what differs is left in <c>Tests.Method.received.cs</c>. To accept: rename it, or run with DOVETAIL_ACCEPT=1 and read the diff in git.
/// </summary>
internal static class Snapshot
{
    private const string AcceptVariable = "DOVETAIL_ACCEPT";

    /// <param name="text">What the test made.</param>
    /// <param name="name">Tells the snapshots of one test apart.</param>
    /// <param name="file">The test's file.</param>
    /// <param name="method">The test.</param>
    public static void Verify(string text, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        Verify(text, FolderOf(file), name is null ? $"{ClassOf(file)}.{method}" : $"{ClassOf(file)}.{method}_{name}", IsAccepting());

    internal static void Verify(string text, string folder, string name, bool accept)
    {
        var verified = Path.Combine(folder, $"{name}.verified.cs");
        var received = Path.Combine(folder, $"{name}.received.cs");
        if (accept)
        {
            File.WriteAllText(verified, text);
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail(expected is null ? $"Nothing is accepted yet as {verified}; received:\n{text}" : $"Not as in {verified}:\n{LineDiff.Of(expected, text)}");
    }

    private static bool IsAccepting() => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    private static string ClassOf(string file) => Path.GetFileNameWithoutExtension(file);

    // A deterministic build maps the checkout's path away; what follows "tests" is left.
    private static string FolderOf(string file)
    {
        var path = file.Replace('\\', '/');
        var tests = path.LastIndexOf("/tests/", StringComparison.Ordinal) + 1;
        return Path.GetDirectoryName(Repository.PathOf(path[tests..]))!;
    }
}
