using System.Collections.ObjectModel;
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
    public static ApiExchange Build(ApiOperation operation, ApiRequest request, CancellationToken cancellationToken)
    {
        var connection = request.Connection;
        connection.ThrowIfDisposed();
        var settings = connection.Settings;
        if (request.Options?.IdempotencyKey is { } key && !operation.IsSafe)
        {
            request.Parts.CheckText(IdempotencyKey.HeaderOf(operation, settings.Idempotency), key);
        }

        request.Parts.CheckBody(cancellationToken);
        var violations = new List<RequestViolation>(request.Parts.Violations);
        if (request.Options is { } options)
        {
            CheckOptions(connection.Description, options, violations);
        }

        CheckNames(request.Parts, violations);
        RequestLimit.Check(request.Parts.Body, settings.MaxRequestBytes, violations);
        var endpoint = new ServerResolver(connection.Description, settings).Resolve(request.Options?.Server, operation.Server);
        var url = request.Address?.AbsoluteUri ?? BuildUrl(operation, request.Parts, endpoint, violations);
        return violations.Count > 0
            ? throw new RequestValidationException(operation.Id, violations)
            : new ApiExchange(operation)
            {
                Description = connection.Description,
                Telemetry = connection.Telemetry,
                Settings = settings,
                Policy = CallPolicy.Of(connection.Description, settings, operation.Id, request.Options),
                Parts = request.Parts,
                Options = request.Options,
                Endpoint = endpoint,
                Url = url,
                RequestId = RequestIdOf(request),
                IdempotencyKey = IdempotencyKey.Of(operation, request, settings.Idempotency),
            };
    }

    private static string BuildUrl(ApiOperation operation, RequestParts parts, Endpoint endpoint, List<RequestViolation> violations)
    {
        var url = ScratchText.Begin().Append(endpoint.Prefix);
        operation.Template.Append(url, parts.Path, violations);
        var hasQuery = false;
        UriText.AppendQuery(url, FixedQuery(operation.Template.Query, parts), ref hasQuery);
        foreach (var parameter in parts.Query)
        {
            UriText.AppendQuery(url, parameter.Value, ref hasQuery);
        }

        return ScratchText.Take(url);
    }

    /// <summary>What the path brings along, but for what the operation declares as a parameter as well and the call gives.</summary>
    private static string FixedQuery(string query, RequestParts parts)
    {
        if (query.Length > 0)
        {
            foreach (var parameter in parts.Query)
            {
                query = QueryText.WithoutIn(query, parameter.Key);
            }
        }

        return query;
    }

    /// <summary>The caller's, else one that the operation takes as a parameter, else a new one.</summary>
    private static string RequestIdOf(ApiRequest request)
    {
        if (request.Options?.RequestId is { } given)
        {
            return given;
        }

        foreach (var (name, value) in request.Parts.Headers)
        {
            if (name.Equals("X-Request-ID", StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return Guid.NewGuid().ToString();
    }

    private static void CheckOptions(ApiDescription description, RequestOptions options, List<RequestViolation> violations)
    {
        foreach (var (name, value) in options.Headers ?? ReadOnlyDictionary<string, string>.Empty)
        {
            CheckHeader(name, HeaderRules.CheckCallerName(name) ?? HeaderRules.CheckValue(value), violations);
        }

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
        ResilienceRules.CheckBlocks(description, options.Timeouts, options.Retry, options.CircuitBreaker, options.RateLimit, failures);
        violations.AddRange(failures.Select(static failure => failure.Split(' ', 2)).Select(static failure => new RequestViolation(failure[0], failure[1])));
    }

    private static void CheckNames(RequestParts parts, List<RequestViolation> violations)
    {
        foreach (var (name, _) in parts.Headers)
        {
            CheckHeader(name, HeaderRules.CheckCallerName(name), violations);
        }
    }

    private static void CheckHeader(string name, string? fault, List<RequestViolation> violations)
    {
        if (fault is not null)
        {
            violations.Add(new RequestViolation(HeaderRules.CheckToken(name) is null ? name : "(header)", $"{fault}."));
        }
    }
}
