namespace Dovetail;

/// <summary>How far a file has come.</summary>
/// <param name="Transferred">The bytes transferred so far. Starts again at zero where a call is repeated.</param>
/// <param name="Total">The bytes in all; null where that is unknown.</param>
public readonly record struct FileProgress(long Transferred, long? Total)
{
    /// <summary>From 0 to 1; null where the total is unknown. An empty file is complete.</summary>
    public double? Fraction => Total switch
    {
        null => null,
        0 => 1,
        { } total => (double)Transferred / total,
    };
}
