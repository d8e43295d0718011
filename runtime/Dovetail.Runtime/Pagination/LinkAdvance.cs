using Dovetail.Http.Requests;
using Dovetail.Pagination.Internal;

namespace Dovetail.Http;

/// <summary>The page names the URL of the next one: in its body, in its <c>Link</c> header (RFC 8288), or in a header of its own.</summary>
/// <param name="size">What says how many items a page has; null where nothing does.</param>
public sealed class LinkAdvance(PageParameter? size = null) : PageAdvance(null, size)
{
    /// <summary>The query parameters that the next request takes from this one, where its URL has none of their names; none by default.</summary>
    public IReadOnlyList<string> Carried { get; init; } = [];

    /// <summary>The query parameter with the API's version: this request's value goes before that of a URL, upper and lower case alike; null where there is none.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>Whether a relative URL leads on from behind the operation's own path; by default it is relative to the page that it came with (RFC 3986 5.1).</summary>
    public bool IsBelow { get; init; }

    internal override bool GoesBack => true;

    internal override PagePosition Start(ApiRequest request, int? size) => new() { Values = PagePosition.SizeOf(this, size), Size = size };

    internal override PagePosition? After(PageFacts page) => page.Next is { } next ? page.Follow(next) : null;

    internal override PagePosition? Before(PageFacts page) => page.Previous is { } previous ? page.Follow(previous) : null;

    internal override bool Accepts(PagePosition position) => position.Address is not null;

    /// <summary>A URL that a page has named, with what the next request takes from the first one.</summary>
    internal Uri Complete(Uri address, ApiRequest request)
    {
        var url = address.AbsoluteUri;
        foreach (var name in Carried)
        {
            url = LinkQuery.Has(url, name) ? url : With(url, name, request);
        }

        return ApiVersion is { } version ? new Uri(With(url, version, request)) : Carried.Count == 0 ? address : new Uri(url);
    }

    private static string With(string url, string name, ApiRequest request) =>
        request.ValueOf(PageParameter.InQuery(name)) is { } value ? LinkQuery.With(url, name, value) : url;
}
