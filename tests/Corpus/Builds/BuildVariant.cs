namespace Dovetail.Corpus.Builds;

/// <summary>How an application is built.</summary>
/// <param name="HasDocument">Whether the document is in it, and so the client.</param>
/// <param name="Level">The AnalysisLevel; empty: the SDK's default; null: no analyzers.</param>
internal sealed record BuildVariant(bool HasDocument, string? Level)
{
    /// <summary>The property that leaves the document out.</summary>
    public const string WithoutDocument = "WithoutDocument";

    /// <summary>What many a project sets, and the templates of analyzers' documentation.</summary>
    public const string Recommended = "latest-recommended";

    public static BuildVariant Plain { get; } = new(HasDocument: false, Level: null);

    /// <summary>The levels that are measured, with how they are called.</summary>
    public static IReadOnlyList<(string Name, string? Level)> Levels { get; } = [("no analyzers", null), ("the SDK's default", ""), (Recommended, Recommended)];

    public IEnumerable<string> Properties
    {
        get
        {
            yield return $"-p:{WithoutDocument}={(HasDocument ? "false" : "true")}";
            yield return $"-p:RunAnalyzers={(Level is null ? "false" : "true")}";
            yield return "-p:ReportAnalyzer=true";
            if (!string.IsNullOrEmpty(Level))
            {
                yield return $"-p:AnalysisLevel={Level}";
            }
        }
    }
}
