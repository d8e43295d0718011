namespace Dovetail;

/// <summary>Operations that share limits of their own, beside those of the client: the search of an API, its exports.</summary>
public sealed class RateLimitGroup
{
    /// <summary>The operations by their ids, beside those that the API's description puts into a group of this name, and beside the operation whose id is the name.</summary>
    public IList<string> Operations { get; set; } = [];

    /// <summary>The limits; empty: those of the description.</summary>
    public IList<RateLimit> Limits { get; set; } = [];
}
