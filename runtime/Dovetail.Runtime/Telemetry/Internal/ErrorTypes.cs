using System.Collections.Frozen;
using System.Globalization;

namespace Dovetail.Telemetry.Internal;

/// <summary>The value of <c>error.type</c>: a status, a word of OpenTelemetry's conventions, or the name of a type, so that there are few of them.</summary>
internal static class ErrorTypes
{
    public const string Timeout = "timeout";
    public const string Cancelled = "cancelled";

    private static readonly FrozenDictionary<HttpRequestError, string> OfTransport = new Dictionary<HttpRequestError, string>
    {
        [HttpRequestError.NameResolutionError] = "name_resolution_error",
        [HttpRequestError.ConnectionError] = "connection_error",
        [HttpRequestError.SecureConnectionError] = "secure_connection_error",
        [HttpRequestError.HttpProtocolError] = "http_protocol_error",
        [HttpRequestError.ExtendedConnectNotSupported] = "extended_connect_not_supported",
        [HttpRequestError.VersionNegotiationError] = "version_negotiation_error",
        [HttpRequestError.UserAuthenticationError] = "user_authentication_error",
        [HttpRequestError.ProxyTunnelError] = "proxy_tunnel_error",
        [HttpRequestError.InvalidResponse] = "invalid_response",
        [HttpRequestError.ResponseEnded] = "response_ended",
        [HttpRequestError.ConfigurationLimitExceeded] = "configuration_limit_exceeded",
    }.ToFrozenDictionary();

    /// <summary>That of a status; null where it is none of an error.</summary>
    public static string? Of(int status) => status >= 400 ? Status(status) : null;

    public static string Of(Exception exception) => exception switch
    {
        ApiResponseException response => Status((int)response.StatusCode),
        ApiTimeoutException => Timeout,
        OperationCanceledException => Cancelled,
        ApiConnectionException connection when OfTransport.TryGetValue(connection.Reason, out var word) => word,
        _ => exception.GetType().FullName ?? "_OTHER",
    };

    public static string Status(int status) => status.ToString(CultureInfo.InvariantCulture);
}
