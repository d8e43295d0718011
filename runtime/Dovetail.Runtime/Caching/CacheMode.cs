namespace Dovetail;

/// <summary>What decides how long a response is kept.</summary>
public enum CacheMode
{
    /// <summary>Nothing is kept.</summary>
    Off,

    /// <summary>What the server says in <c>Cache-Control</c>, <c>Expires</c> and its validators (RFC 9111), as a private cache.</summary>
    Http,

    /// <summary><see cref="CacheOptions.TimeToLive"/>, for servers that say nothing. Only successes of GET are kept; <c>no-store</c> counts.</summary>
    Fixed,
}
