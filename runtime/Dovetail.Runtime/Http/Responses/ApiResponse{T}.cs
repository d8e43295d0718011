using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Runtime.ExceptionServices;
using Dovetail.Http;
using Dovetail.Http.Waiting;

namespace Dovetail;

/// <summary>A response with its facts: a success, or an error that the API's description declares.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[DebuggerDisplay("{DebuggerText,nq}")]
public sealed class ApiResponse<T>
{
    private readonly T _value;
    private readonly ApiResponseException? _failure;
    private readonly ResponseFormatException? _missing;

    /// <summary>Creates a successful response, with status 200 unless said otherwise.</summary>
    /// <param name="value">The value.</param>
    public ApiResponse(T value)
    {
        _value = value;
    }

    internal ApiResponse(T value, ResponseFormatException? missing)
    {
        _value = value;
        _missing = missing;
    }

    internal ApiResponse(ApiResponseException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        _value = default!;
        _failure = failure;
        StatusCode = failure.StatusCode;
        Headers = failure.Headers;
        RequestId = failure.RequestId;
        Attempts = failure.Attempts;
    }

    /// <summary>The value.</summary>
    /// <exception cref="ApiResponseException">The response is an error.</exception>
    /// <exception cref="ResponseFormatException">
    /// The response has no body, and the description promises one; work that is only accepted has none yet, see <see cref="WaitAsync"/>.
    /// </exception>
    public T Value
    {
        get
        {
            if ((_failure ?? (ApiException?)_missing) is { } fault)
            {
                ExceptionDispatchInfo.Throw(fault);
            }

            return _value;
        }
    }

    /// <summary>
    /// The error: of the type that the description gives for the status, else a <see cref="ProblemDetails"/> that says at least the status.
    /// Null exactly where the call succeeded.
    /// </summary>
    public object? Error => _failure?.ErrorValue;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string DebuggerText => $"{this}, {(IsSuccess ? "" : "error ")}{DebuggerNames.Of(IsSuccess ? typeof(T) : Error!.GetType())}";

    /// <summary>Whether the call succeeded.</summary>
    public bool IsSuccess => _failure is null;

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; init; } = HttpStatusCode.OK;

    /// <summary>The response's headers.</summary>
    public ApiHeaders Headers { get; init; } = ApiHeaders.Empty;

    /// <summary>The id that the call's requests carried as <c>X-Request-ID</c>; null in a response made by a test.</summary>
    public string? RequestId { get; init; }

    /// <summary>How many requests were sent, the last one included.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>What the client's cache did; null where it is off, and for an error.</summary>
    public CacheStatus? CacheStatus { get; init; }

    /// <summary>The exception that awaiting the call throws; null where it succeeded.</summary>
    internal ApiResponseException? Failure => _failure;

    /// <summary>Whether there is no value, though the call succeeded.</summary>
    internal bool IsMissing => _missing is not null;

    /// <summary>Where the server tells how far it has come; null where the call has ended.</summary>
    internal StatusMonitor<T>? Monitor { get; init; }

    /// <summary>What the body says of the work, where it was asked for that.</summary>
    internal WorkState State { get; init; }

    /// <summary>Whether the value was read, and not only how far the work is.</summary>
    internal bool IsWhole { get; init; } = true;

    /// <summary>Where the response came from, in pages only.</summary>
    internal Uri? Address { get; init; }

    /// <summary>Tells one body from another, in pages only.</summary>
    internal int? BodyHash { get; init; }

    /// <summary>Waits until the server has done what it has only accepted so far: see <see cref="ApiCall{T}.WaitAsync"/>.</summary>
    /// <param name="isDone">Whether a response is the last one; by default every one is whose status is not 202.</param>
    /// <param name="options">How often and how long to ask.</param>
    /// <param name="cancellationToken">Ends the wait, not the work.</param>
    /// <returns>The call, with the last response.</returns>
    public ApiCall<T> WaitAsync(Func<ApiResponse<T>, bool>? isDone = null, WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        new ApiCall<T>(Task.FromResult(this)).WaitAsync(isDone, options, cancellationToken);

    /// <summary>The same response with another value; an error stays as it is.</summary>
    /// <typeparam name="TResult">The type of the other value.</typeparam>
    /// <param name="map">Makes the other value.</param>
    /// <returns>The response.</returns>
    public ApiResponse<TResult> Map<TResult>(Func<T, TResult> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return _failure is null
            ? new ApiResponse<TResult>(_missing is null ? map(_value) : default!, _missing)
            {
                StatusCode = StatusCode,
                Headers = Headers,
                RequestId = RequestId,
                Attempts = Attempts,
                CacheStatus = CacheStatus,
                Address = Address,
                BodyHash = BodyHash,
            }
            : new ApiResponse<TResult>(_failure);
    }

    /// <summary>The status; value and headers may be secret.</summary>
    /// <returns>The text.</returns>
    [SuppressMessage("Globalization", "CA1305:Specify IFormatProvider", Justification = "No number here depends on a culture.")]
    public override string ToString() => $"{(int)StatusCode} ({StatusCode})";
}
