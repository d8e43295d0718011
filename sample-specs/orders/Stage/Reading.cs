namespace Samples.Stage;

/// <summary>What the client's own metrics say at a moment.</summary>
internal sealed record Reading(int Requests, int Retries, string Circuit, int LimiterWaits, int CacheHits)
{
    public static readonly Reading Zero = new(0, 0, "closed", 0, 0);
}
