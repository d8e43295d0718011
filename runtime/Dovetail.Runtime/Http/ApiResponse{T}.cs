using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Runtime.ExceptionServices;

namespace Dovetail;

/// <summary>A response with its facts: a success, or an error that the API's description declares.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class ApiResponse<T>
{
    private readonly T _value;
    private readonly ApiResponseException? _failure;

    /// <summary>Creates a successful response, with status 200 unless said otherwise.</summary>
    /// <param name="value">The value.</param>
    public ApiResponse(T value)
    {
        _value = value;
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
    public T Value
    {
        get
        {
            if (_failure is not null)
            {
                ExceptionDispatchInfo.Throw(_failure);
            }

            return _value;
        }
    }

    /// <summary>
    /// The error: of the type that the description gives for the status, else a <see cref="ProblemDetails"/> that says at least the status.
    /// Null exactly where the call succeeded.
    /// </summary>
    public object? Error => _failure?.ErrorValue;

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

    /// <summary>The exception that awaiting the call throws; null where it succeeded.</summary>
    internal ApiResponseException? Failure => _failure;

    /// <summary>Tells one body from another, in pages only.</summary>
    internal int? BodyHash { get; init; }

    /// <summary>The same response with another value; an error stays as it is.</summary>
    /// <typeparam name="TResult">The type of the other value.</typeparam>
    /// <param name="map">Makes the other value.</param>
    /// <returns>The response.</returns>
    public ApiResponse<TResult> Map<TResult>(Func<T, TResult> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return _failure is null
            ? new ApiResponse<TResult>(map(_value)) { StatusCode = StatusCode, Headers = Headers, RequestId = RequestId, Attempts = Attempts, BodyHash = BodyHash }
            : new ApiResponse<TResult>(_failure);
    }

    /// <summary>The status; value and headers may be secret.</summary>
    /// <returns>The text.</returns>
    [SuppressMessage("Globalization", "CA1305:Specify IFormatProvider", Justification = "No number here depends on a culture.")]
    public override string ToString() => $"{(int)StatusCode} ({StatusCode})";
}
