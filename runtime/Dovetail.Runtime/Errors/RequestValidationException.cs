using Dovetail.Errors.Internal;

namespace Dovetail;

/// <summary>The call's arguments do not make a request. Nothing was sent, unless it is a stream that turned out too long while it was.</summary>
/// <param name="operation">The operation's id.</param>
/// <param name="violations">Everything that is wrong.</param>
public sealed class RequestValidationException(string operation, IReadOnlyList<RequestViolation> violations)
    : ApiException($"{operation}: the request is not valid. {string.Join(" ", violations)}")
{
    /// <summary>The operation's id.</summary>
    public string Operation { get; } = operation;

    /// <summary>Everything that is wrong, in the order of the parameters.</summary>
    public IReadOnlyList<RequestViolation> Violations { get; } = violations;

    /// <inheritdoc/>
    public override ApiErrorReport ToError() => ErrorReports.Of(this, [.. Violations.Select(Detail)]);

    private static ApiErrorDetail Detail(RequestViolation violation) =>
        new(violation.Path is null or "$" ? violation.Parameter : violation.Path, violation.Reason);
}
