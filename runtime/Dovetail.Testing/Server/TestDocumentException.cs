namespace Dovetail.Testing;

/// <summary>The document of a test server can not be read.</summary>
/// <param name="path">The document.</param>
/// <param name="findings">What is wrong with it, each with its place and the id of its rule.</param>
public sealed class TestDocumentException(string path, IReadOnlyList<string> findings)
    : Exception($"The document '{path}' can not be read.{string.Concat(findings.Select(static finding => Environment.NewLine + "  " + finding))}")
{
    /// <summary>The document, as it was named.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong with it, as a compiler would write it: <c>shop.yaml(12,5): DOVE0001: …</c>.</summary>
    public IReadOnlyList<string> Findings { get; } = findings;
}
