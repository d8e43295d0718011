using Dovetail.Generator.Building.Constraints;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Operations;

/// <summary>The header of an operation that takes its idempotency key: no parameter of the method, since the runtime sends it, the same on every attempt.</summary>
internal static class IdempotencyBuilder
{
    private static readonly string[] Headers = ["Idempotency-Key", "X-Idempotency-Key", "PayPal-Request-Id"];

    /// <summary>By their methods these change nothing (RFC 9110 9.2.1): no key is sent, so that a header stays the parameter that it is.</summary>
    private static readonly string[] SafeMethods = ["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"];

    public static bool IsKey(SpecOperation operation, SpecParameter parameter) =>
        parameter.Place == ParameterPlace.Header
            && Headers.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase)
            && !IsSafe(operation);

    public static bool IsSafe(SpecOperation operation) => SafeMethods.Contains(operation.Method, StringComparer.OrdinalIgnoreCase);

    public static IdempotencyModel? Build(SpecOperation operation, EquatableArray<OperationFilter> asked)
    {
        var header = operation.Parameters.FirstOrDefault(parameter => IsKey(operation, parameter));
        var isAsked = !IsSafe(operation) && asked.Any(filter => OperationFilters.Matches(operation, filter));
        return header is null && !isAsked
            ? null
            : new IdempotencyModel(header?.Name, isAsked || header is { Required: true }, header?.Schema is { } schema ? ConstraintBuilder.Of(schema, ScalarRef.String) : null);
    }
}
