using System.Globalization;

namespace Dovetail.Benchmarks.Json.Corpus;

/// <summary>A list of a model of a document of the corpus.</summary>
/// <param name="Document">The document's name in the corpus.</param>
/// <param name="Type">The C# name of the model.</param>
/// <param name="Count">How many the list has.</param>
internal sealed record CorpusCase(string Document, string Type, int Count)
{
    /// <summary>Mostly URLs; nested deep; mostly what may be missing.</summary>
    public static IReadOnlyList<CorpusCase> Usual { get; } =
        [new("github-rest", "FullRepository", 40), new("kubernetes", "IoK8sApiCoreV1Pod", 100), new("stripe", "Charge", 100)];

    /// <param name="argument"><c>DOCUMENT:TYPE:COUNT</c>.</param>
    public static CorpusCase? TryParse(string argument) =>
        argument.Split(':') is [var document, var type, var count] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new CorpusCase(document, type, number)
            : null;
}
