namespace Dovetail.Authentication.Tokens;

/// <summary>A token in use.</summary>
/// <param name="token">The token.</param>
/// <param name="obtainedOn">When it came.</param>
/// <param name="isForced">Whether it took the place of one that the API had refused.</param>
internal sealed class HeldToken(AccessToken token, DateTimeOffset obtainedOn, bool isForced)
{
    private volatile bool _isProven;

    public AccessToken Token => token;

    public DateTimeOffset ObtainedOn => obtainedOn;

    public required DateTimeOffset ExpiresOn { get; init; }

    /// <summary>A little before its end: clocks differ, and requests take time.</summary>
    public required DateTimeOffset UsableUntil { get; init; }

    public required DateTimeOffset RefreshOn { get; init; }

    /// <summary>Whether it replaced a refused token, and was never seen to be accepted: then refusing it says something about the API, and nothing about the token.</summary>
    public bool IsDoubtful => isForced && !_isProven;

    public void Accept() => _isProven = true;
}
