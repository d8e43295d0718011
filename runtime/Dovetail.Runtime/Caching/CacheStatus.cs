using System.Globalization;
using System.Text;

namespace Dovetail;

/// <summary>What the client's cache did for a call, in the words of RFC 9211.</summary>
public sealed class CacheStatus
{
    /// <summary>Whether the response was kept, and no request was sent for this call.</summary>
    public bool IsHit { get; init; }

    /// <summary>Why a request was sent; null for a hit.</summary>
    public CacheForward? Forward { get; init; }

    /// <summary>The status that the server answered with where that is not the response's own: 304 where a kept response is still good; null else.</summary>
    public int? ForwardStatus { get; init; }

    /// <summary>Whether the response is kept from now on.</summary>
    public bool IsStored { get; init; }

    /// <summary>Whether the call shared the request of another one.</summary>
    public bool IsCollapsed { get; init; }

    /// <summary>For how long the response is fresh; negative: since when it is not; null where it is not kept.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>The value as a <c>Cache-Status</c> header has it (RFC 9211 2).</summary>
    /// <returns>The text, as <c>Dovetail; hit; ttl=30</c>.</returns>
    public override string ToString()
    {
        var text = new StringBuilder("Dovetail");
        if (IsHit)
        {
            text.Append("; hit");
        }

        if (Forward is { } forward)
        {
            text.Append("; fwd=").Append(NameOf(forward));
        }

        if (ForwardStatus is { } status)
        {
            text.Append(CultureInfo.InvariantCulture, $"; fwd-status={status}");
        }

        if (TimeToLive is { } time)
        {
            text.Append(CultureInfo.InvariantCulture, $"; ttl={(long)Math.Floor(time.TotalSeconds)}");
        }

        return text.Append(IsStored ? "; stored" : "").Append(IsCollapsed ? "; collapsed" : "").ToString();
    }

    internal static string NameOf(CacheForward forward) => forward switch
    {
        CacheForward.Bypass => "bypass",
        CacheForward.Method => "method",
        CacheForward.UriMiss => "uri-miss",
        CacheForward.VaryMiss => "vary-miss",
        CacheForward.Request => "request",
        _ => "stale",
    };
}
