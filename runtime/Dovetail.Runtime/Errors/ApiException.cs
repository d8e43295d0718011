using Dovetail.Errors.Internal;

namespace Dovetail;

/// <summary>A call failed. The base of everything that a call throws, a cancellation by its caller (<see cref="OperationCanceledException"/>) apart.</summary>
/// <param name="message">What happened. Holds no secret.</param>
/// <param name="innerException">The error behind it, if there is one.</param>
public abstract class ApiException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    private string? _requestId;
    private int _attempts;
    private IReadOnlyList<ApiAttempt> _failedAttempts = [];

    /// <summary>The id that the call's requests carried as <c>X-Request-ID</c>; null where the call did not come that far.</summary>
    public string? RequestId
    {
        get => _requestId;
        init => _requestId = value;
    }

    /// <summary>How many requests were sent, the last one included; 0 where none was.</summary>
    public int Attempts
    {
        get => _attempts;
        init => _attempts = value;
    }

    /// <summary>What became of the attempts before the last one, the first one first.</summary>
    public IReadOnlyList<ApiAttempt> FailedAttempts
    {
        get => _failedAttempts;
        init => _failedAttempts = value;
    }

    /// <summary>The error in one structure, whatever it was and in whatever shape the server described it: for an application's own answers.</summary>
    /// <returns>The report. It holds none of the call's secrets.</returns>
    public virtual ApiErrorReport ToError() => ErrorReports.Of(this);

    /// <summary>Notes whose failure it is; the first note counts.</summary>
    internal void Annotate(string? requestId, int attempts, IReadOnlyList<ApiAttempt>? failedAttempts)
    {
        if (_requestId is null)
        {
            _requestId = requestId;
            _attempts = attempts;
            _failedAttempts = failedAttempts ?? [];
        }
    }
}
