namespace Dovetail.Fuzz.Documents;

/// <summary>A mutated document.</summary>
/// <param name="Index">Its number in the run; with the run's seed it names the document for ever.</param>
/// <param name="Origin">The document it was made of.</param>
/// <param name="Mutations">What was done to it, in that order.</param>
internal sealed record FuzzDocument(int Index, string Origin, IReadOnlyList<string> Mutations, string Path, string Text)
{
    /// <summary>A namespace of its own: many clients are compiled together.</summary>
    public string Namespace => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Fuzz.D{Index}");

    public override string ToString() => $"{Origin}: {string.Join(", ", Mutations)}";
}
