namespace Dovetail.Testing;

/// <summary>What a cassette does with a call.</summary>
public enum CassetteMode
{
    /// <summary>It is answered from the file, and never sent; one that the file does not have fails.</summary>
    Replay,

    /// <summary>It is sent, and its answer recorded; what the file had is replaced.</summary>
    Record,

    /// <summary>It is answered from the file where that has it, else sent and recorded.</summary>
    RecordMissing,
}
