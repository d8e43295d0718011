namespace Dovetail;

/// <summary>Why a request was sent although there is a cache (RFC 9211 2.2).</summary>
public enum CacheForward
{
    /// <summary>The call is none that is looked up: a condition, a range or a credential without an identity stood in the way.</summary>
    Bypass,

    /// <summary>The method changes something.</summary>
    Method,

    /// <summary>Nothing is kept for the address.</summary>
    UriMiss,

    /// <summary>Something is kept for the address, and not for these request headers.</summary>
    VaryMiss,

    /// <summary>What is kept is fresh; the request asks for a newer one.</summary>
    Request,

    /// <summary>What is kept is not fresh any more.</summary>
    Stale,
}
