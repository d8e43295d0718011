namespace Dovetail.Testing.Cassettes;

/// <summary>A call and its answer.</summary>
/// <param name="Request">The call.</param>
/// <param name="Line">Where it stands in the file, counted from 1; 0 for one that was recorded now.</param>
internal sealed record CassetteEntry(CassetteRequest Request, int Line)
{
    /// <summary>The answer; null while there is none.</summary>
    public CassetteResponse? Response { get; set; }
}
