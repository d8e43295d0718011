using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Dovetail.Http;
using Dovetail.Http.Waiting;

namespace Dovetail;

/// <summary>
/// A call under way. Like a <see cref="Task{TResult}"/> it is hot (sent when the method is called) and may be awaited any number of times; awaiting it gives the value,
/// and throws for an error status. <see cref="WithResponse"/> gives status, headers and request id as well, and throws only for an error status that the API's description
/// does not declare.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="response">The response that is under way.</param>
[DebuggerDisplay("{DebuggerText,nq}")]
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "ApiCall.From and AsTask are the alternates.")]
public readonly struct ApiCall<T>(Task<ApiResponse<T>> response) : IEquatable<ApiCall<T>>
{
    private readonly Task<ApiResponse<T>>? _response = response;

    /// <summary>Whether the call has ended.</summary>
    public bool IsCompleted => Response.IsCompleted;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string DebuggerText => _response is null ? "no call" : $"{DebuggerNames.Of(typeof(T))}, {DebuggerNames.StateOf(_response)}";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private Task<ApiResponse<T>> Response => _response ?? throw new InvalidOperationException(
        $"This ApiCall<{typeof(T).Name}> stands for no call: it is the default value, as a substitute without a set-up returns it. Make one with ApiCall.From(value).");

    /// <summary>A call that has succeeded with a value, for tests.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ApiCall<T>(T value) => ApiCall.From(value);

    /// <summary>The call as a task.</summary>
    /// <param name="call">The call.</param>
    public static implicit operator Task<T>(ApiCall<T> call) => call.AsTask();

    /// <summary>Whether both are the same call.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are.</returns>
    public static bool operator ==(ApiCall<T> left, ApiCall<T> right) => left.Equals(right);

    /// <summary>Whether both are different calls.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are.</returns>
    public static bool operator !=(ApiCall<T> left, ApiCall<T> right) => !left.Equals(right);

    /// <summary>Awaits the value.</summary>
    /// <returns>The awaiter.</returns>
    public ApiCallAwaiter<T> GetAwaiter() => new(Response.ConfigureAwait(true));

    /// <summary>Awaits the value, on the captured context or not.</summary>
    /// <param name="continueOnCapturedContext">Whether to continue on the captured context.</param>
    /// <returns>The awaitable.</returns>
    public ConfiguredApiCall<T> ConfigureAwait(bool continueOnCapturedContext) => new(Response.ConfigureAwait(continueOnCapturedContext));

    /// <summary>The response with its facts. An error status that the description declares does not throw: see <see cref="ApiResponse{T}.Error"/>.</summary>
    /// <returns>The response.</returns>
    public Task<ApiResponse<T>> WithResponse() => Response;

    /// <summary>The same call with its value made into another one.</summary>
    /// <typeparam name="TResult">The type of the other value.</typeparam>
    /// <param name="map">Makes the other value.</param>
    /// <returns>The call.</returns>
    public ApiCall<TResult> Map<TResult>(Func<T, TResult> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new(MapAsync(Response, map));
    }

    /// <summary>
    /// Waits until the server has done what it has only accepted: where it names a monitor (<c>Operation-Location</c>, <c>Azure-AsyncOperation</c>), or answers 202 with a
    /// <c>Location</c>, it is asked there, as often as its <c>Retry-After</c> says, until the status or the body says that the work is done; the answer with the result is that
    /// of the call. What was put or patched and says that it is being provisioned is asked itself. A call that is done at once is not waited for. Work that failed is a response
    /// with an error.
    /// </summary>
    /// <param name="isDone">Whether a response is the last one; by default every one is whose status is not 202 (Accepted), and whose body does not say otherwise.</param>
    /// <param name="options">How often and how long to ask.</param>
    /// <param name="cancellationToken">Ends the wait, not the work.</param>
    /// <returns>The call, with the last response. It fails with an <see cref="ApiTimeoutException"/> where the wait would be too long.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time of the options is not positive.</exception>
    public ApiCall<T> WaitAsync(Func<ApiResponse<T>, bool>? isDone = null, WaitOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new WaitOptions();
        options.Check();
        return new(Waiter.RunAsync(Response, isDone, options, cancellationToken));
    }

    /// <summary>The call as a task, for <see cref="Task.WhenAll(IEnumerable{Task})"/> and the like.</summary>
    /// <returns>The task.</returns>
    public Task<T> AsTask() => ValueAsync(Response);

    /// <inheritdoc/>
    public bool Equals(ApiCall<T> other) => ReferenceEquals(_response, other._response);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiCall<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _response is null ? 0 : RuntimeHelpers.GetHashCode(_response);

    private static async Task<ApiResponse<TResult>> MapAsync<TResult>(Task<ApiResponse<T>> response, Func<T, TResult> map) =>
        (await response.ConfigureAwait(false)).Map(map);

    private static async Task<T> ValueAsync(Task<ApiResponse<T>> response) => (await response.ConfigureAwait(false)).Value;
}
