using System.Diagnostics;
using Dovetail.Http;
using Dovetail.Http.Settings;

namespace Dovetail.Telemetry.Internal;

/// <summary>The tags of spans and metrics (OpenTelemetry's conventions for HTTP). Each has few values: templates and ids of operations, never what callers pass.</summary>
internal static class CallTags
{
    public const string Client = "dovetail.client";
    public const string Operation = "dovetail.operation";
    public const string Webhook = "dovetail.webhook";
    public const string Outcome = "dovetail.outcome";
    public const string Method = "http.request.method";
    public const string Template = "url.template";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string Status = "http.response.status_code";
    public const string ErrorType = "error.type";

    private static readonly HashSet<string> KnownMethods = ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE"];

    public static TagList Of(string client, ApiOperation operation) => new()
    {
        { Client, client },
        { Operation, operation.Id },
    };

    public static TagList Of(string client, ApiOperation operation, Endpoint? endpoint, int? status, string? errorType)
    {
        var tags = Of(client, operation);
        tags.Add(Method, MethodOf(operation));
        tags.Add(Template, TemplateOf(operation));
        if (endpoint is not null)
        {
            tags.Add(ServerAddress, endpoint.Root.IdnHost);
            tags.Add(ServerPort, endpoint.Root.Port);
        }

        if (status is { } code)
        {
            tags.Add(Status, code);
        }

        if (errorType is not null)
        {
            tags.Add(ErrorType, errorType);
        }

        return tags;
    }

    public static string MethodOf(ApiOperation operation) => KnownMethods.Contains(operation.Method.Method) ? operation.Method.Method : "_OTHER";

    /// <summary>The path template without a query or fragment that it brings along.</summary>
    public static string TemplateOf(ApiOperation operation) =>
        operation.Path.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? operation.Path[..end] : operation.Path;
}
