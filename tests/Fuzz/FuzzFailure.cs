namespace Dovetail.Fuzz;

internal enum FuzzFailureKind
{
    /// <summary>The generator threw, or its process died.</summary>
    Crash,

    /// <summary>No answer in time.</summary>
    Hang,

    /// <summary>The output has an error or a warning.</summary>
    Uncompilable,

    /// <summary>Nothing was generated, and nothing was said.</summary>
    Silent,
}

/// <param name="Index">The document's number.</param>
internal sealed record FuzzFailure(int Index, FuzzFailureKind Kind, string Message);
