namespace Dovetail.Corpus;

internal enum SpecOutcome
{
    Good,

    /// <summary>An operation of the document is missing, or there is no client at all.</summary>
    Incomplete,

    /// <summary>The compiler warns about the output.</summary>
    Warnings,

    /// <summary>The output does not compile.</summary>
    Errors,

    /// <summary>A second run, in another process and culture, gave other bytes.</summary>
    Unstable,

    /// <summary>The generator threw, or its process died.</summary>
    Crash,

    /// <summary>No result in a minute for each megabyte.</summary>
    Hang,
}
