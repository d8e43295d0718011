using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Dovetail;

/// <summary>Awaits the value of an <see cref="ApiCall{T}"/>. For the compiler.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[DebuggerStepThrough]
[StackTraceHidden]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiCallAwaiter<T> : ICriticalNotifyCompletion
{
    private readonly ConfiguredTaskAwaitable<ApiResponse<T>>.ConfiguredTaskAwaiter _awaiter;

    internal ApiCallAwaiter(ConfiguredTaskAwaitable<ApiResponse<T>> response)
    {
        _awaiter = response.GetAwaiter();
    }

    /// <summary>Whether the call has ended.</summary>
    public bool IsCompleted => _awaiter.IsCompleted;

    /// <summary>The value.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="ApiException">The call failed.</exception>
    public T GetResult() => _awaiter.GetResult().Value;

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => _awaiter.OnCompleted(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => _awaiter.UnsafeOnCompleted(continuation);
}
