namespace Dovetail.Fuzz;

/// <summary>A line from the worker to the console.</summary>
internal sealed record FuzzMessage
{
    /// <summary>The document that is handed to the generator now.</summary>
    public int? Generating { get; init; }

    /// <summary>The first document of the batch that is handed to the compiler now.</summary>
    public int? Compiling { get; init; }

    /// <summary>All documents below this one are through, with the outcome that stands beside it.</summary>
    public int? Done { get; init; }

    public FuzzTally Tally { get; init; }

    public IReadOnlyList<FuzzFailure> Failures { get; init; } = [];
}
