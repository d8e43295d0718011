using Dovetail.Http.Internal;
using Dovetail.Http.Settings;

namespace Dovetail.Http.Requests;

/// <summary>Reads the URL of a next page, which a server names: it is asked with the call's own credential, so that it has to be the API's own.</summary>
internal static class NextAddress
{
    /// <summary>Far more than any URL has, and less than any part of the way refuses.</summary>
    public const int Longest = 32_000;

    /// <summary>Where relative URLs below the path of a request begin, which was sent before.</summary>
    public static Uri Below(ApiRequest request, ApiOperation operation) => ExchangeBuilder.PathOf(operation, request);

    /// <param name="request">The request that the pages belong to.</param>
    /// <param name="operation">Its operation.</param>
    /// <param name="from">Where the URL came from, which it may be relative to; null for the API's address.</param>
    /// <param name="text">The URL.</param>
    /// <param name="fault">Why it can not be followed, as the end of a sentence.</param>
    /// <returns>The address; null with a fault.</returns>
    public static Uri? Read(ApiRequest request, ApiOperation operation, Uri? from, string text, out string? fault)
    {
        var settings = request.Connection.Settings;
        var endpoint = new ServerResolver(request.Connection.Description, settings).Resolve(request.Options?.Server, operation.Server);
        var address = text.Length > Longest ? null : NamedAddress.Read(from ?? endpoint.Address, text);
        fault = address is null ? "is no URL of a server"
            : address.UserInfo.Length > 0 ? "holds a user name"
            : address.Scheme != Uri.UriSchemeHttps && (from ?? endpoint.Address).Scheme == Uri.UriSchemeHttps ? "leads from https to http"
            : settings.IsOwn(endpoint, Origin.Of(address)) ? null
            : "leads to another server than the API's";
        return fault is null ? new Uri(address!.GetLeftPart(UriPartial.Query)) : null;
    }
}
