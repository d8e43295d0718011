using System.Collections.ObjectModel;
using Dovetail.Http.Discovery;
using Dovetail.Http.Pipeline;
using Dovetail.Http.Requests;
using Dovetail.Http.Settings;
using Dovetail.Idempotency;

namespace Dovetail.Http.Internal;

/// <summary>Makes a call of an operation and a request, or says everything that is wrong with it, before anything is sent.</summary>
internal static class ExchangeBuilder
{
    /// <exception cref="RequestValidationException">An argument or option can not be sent.</exception>
    /// <exception cref="ApiConfigurationException">The server of the call can not be called.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public static ApiExchange Build(ApiOperation operation, ApiRequest request, CallScope? scope, CancellationToken cancellationToken)
    {
        var connection = request.Connection;
        connection.ThrowIfDisposed();
        var settings = connection.Settings;
        if (request.Options?.IdempotencyKey is { } key && !operation.IsSafe)
        {
            request.Parts.CheckText(IdempotencyKey.HeaderOf(operation, settings.Idempotency), key);
        }

        request.Parts.CheckBody(cancellationToken);
        var violations = Violations(request, settings);
        var endpoint = new ServerResolver(connection.Description, settings).Resolve(request.Options?.Server, operation.Server);
        var url = request.Address?.AbsoluteUri ?? BuildUrl(operation, request.Parts, endpoint, ref violations);
        if (settings.Services is not null && request.Address is { } address && settings.IsInstance(endpoint, Origin.Of(address)))
        {
            // The link of an instance leads to that one.
            endpoint = new Endpoint(new Uri(address.GetLeftPart(UriPartial.Authority)), endpoint.TakesCredential) { Service = endpoint.Origin };
        }

        return violations is not null
            ? throw new RequestValidationException(operation.Id, violations)
            : new ApiExchange(operation, request)
            {
                Settings = settings,
                Policy = settings.PolicyOf(connection.Description, operation.Id, request.Options),
                Endpoint = endpoint,
                Url = url,
                Service = ServiceOf(settings, endpoint, url),
                RequestId = RequestIdOf(request),
                IdempotencyKey = IdempotencyKey.Of(operation, request, settings.Idempotency, scope),
            };
    }

    /// <summary>The URL of a request that can be sent, without its query and with a slash behind it: where relative URLs below it begin.</summary>
    public static Uri PathOf(ApiOperation operation, ApiRequest request)
    {
        List<RequestViolation>? violations = null;
        var endpoint = new ServerResolver(request.Connection.Description, request.Connection.Settings).Resolve(request.Options?.Server, operation.Server);
        var url = ScratchText.Begin().Append(endpoint.Prefix);
        operation.Template.Append(url, request.Parts.All, ref violations);
        return new Uri(ScratchText.Take(url).TrimEnd('/') + "/");
    }

    /// <summary>All that is wrong so far; null where nothing is.</summary>
    private static List<RequestViolation>? Violations(ApiRequest request, ApiSettings settings)
    {
        var violations = request.Parts.HasViolations ? new List<RequestViolation>(request.Parts.Violations) : null;
        if (request.Options is { } options)
        {
            CheckOptions(request.Connection.Description, options, violations ??= []);
        }

        foreach (var part in request.Parts.All)
        {
            if (part.Place is RequestPlace.Header && HeaderRules.CheckCallerName(part.Name) is { } fault)
            {
                CheckHeader(part.Name, fault, violations ??= []);
            }
        }

        if (RequestLimit.Check(request.Parts.Body, settings.MaxRequestBytes) is { } tooLong)
        {
            (violations ??= []).Add(tooLong);
        }

        return violations is { Count: > 0 } ? violations : null;
    }

    private static ServiceCall? ServiceOf(ApiSettings settings, Endpoint endpoint, string url) =>
        settings.Services is not null && ServiceNames.IsService(endpoint.Address) && url.StartsWith(endpoint.Prefix, StringComparison.Ordinal)
            ? new ServiceCall(endpoint, url[endpoint.Prefix.Length..])
            : null;

    private static string BuildUrl(ApiOperation operation, RequestParts parts, Endpoint endpoint, ref List<RequestViolation>? violations)
    {
        var url = ScratchText.Begin().Append(endpoint.Prefix);
        operation.Template.Append(url, parts.All, ref violations);
        var hasQuery = false;
        if (operation.Template.Query.Length > 0)
        {
            UriText.AppendQuery(url, FixedQuery(operation.Template.Query, parts), ref hasQuery);
        }

        foreach (var part in parts.All)
        {
            if (part.Place is RequestPlace.Query)
            {
                UriText.AppendQuery(url, part.Name, ref hasQuery);
                url.Append('=').Append(part.Text);
            }
            else if (part.Place is RequestPlace.WholeQuery)
            {
                UriText.AppendQuery(url, part.Text, ref hasQuery);
            }
        }

        return ScratchText.Take(url);
    }

    /// <summary>What the path brings along, but for what the operation declares as a parameter as well and the call gives.</summary>
    private static string FixedQuery(string query, RequestParts parts)
    {
        foreach (var part in parts.All)
        {
            query = part.IsQuery ? QueryText.WithoutIn(query, part.Name) : query;
        }

        return query;
    }

    /// <summary>The caller's, else one that the operation takes as a parameter, else a new one.</summary>
    private static string RequestIdOf(ApiRequest request) => request.Options?.RequestId ?? request.Parts.Header("X-Request-ID") ?? NewRequestId();

    // A UUID of version 4 (RFC 9562 5.4) that nobody need be unable to guess: to ask the system for its bytes takes as long as a layer or two.
    private static string NewRequestId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.Shared.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static void CheckOptions(ApiDescription description, RequestOptions options, List<RequestViolation> violations)
    {
        foreach (var (name, value) in options.Headers ?? ReadOnlyDictionary<string, string>.Empty)
        {
            CheckHeader(name, HeaderRules.CheckCallerName(name) ?? HeaderRules.CheckValue(value), violations);
        }

        CheckHeader("If-Match", options.IfMatch is { Length: 0 } ? "is empty" : HeaderRules.CheckValue(options.IfMatch), violations);
        CheckHeader("X-Request-ID", options.RequestId is { Length: 0 } ? "is empty" : HeaderRules.CheckValue(options.RequestId), violations);
        CheckHeader("Idempotency-Key", IdempotencyKey.Check(options.IdempotencyKey), violations);
        if (options.MaxRetries is < 0 or > ResilienceRules.MostRetries)
        {
            violations.Add(new RequestViolation("MaxRetries", $"must lie between 0 and {ResilienceRules.MostRetries}."));
        }

        if (options.Timeout is { } timeout && (timeout <= TimeSpan.Zero || timeout > SettingsRules.LongestTimeout))
        {
            violations.Add(new RequestViolation("Timeout", "must be longer than zero, and at most 24 days."));
        }

        var failures = new List<string>();
        ResilienceRules.CheckBlocks(description, options.Timeouts, options.Retry, options.CircuitBreaker, options.RateLimit, options.Cache, failures);
        violations.AddRange(failures.Select(static failure => failure.Split(' ', 2)).Select(static failure => new RequestViolation(failure[0], failure[1])));
    }

    private static void CheckHeader(string name, string? fault, List<RequestViolation> violations)
    {
        if (fault is not null)
        {
            violations.Add(new RequestViolation(HeaderRules.CheckToken(name) is null ? name : "(header)", $"{fault}."));
        }
    }
}
