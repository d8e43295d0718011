using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Dovetail;

/// <summary>An <see cref="ApiCall{T}"/> with its context settled. For the compiler.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConfiguredApiCall<T>
{
    private readonly ConfiguredTaskAwaitable<ApiResponse<T>> _response;

    internal ConfiguredApiCall(ConfiguredTaskAwaitable<ApiResponse<T>> response)
    {
        _response = response;
    }

    /// <summary>Awaits the value.</summary>
    /// <returns>The awaiter.</returns>
    public ApiCallAwaiter<T> GetAwaiter() => new(_response);
}
