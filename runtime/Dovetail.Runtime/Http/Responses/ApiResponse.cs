namespace Dovetail;

/// <summary>Creates responses of a type that the compiler infers.</summary>
public static class ApiResponse
{
    /// <summary>A successful response.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The response.</returns>
    public static ApiResponse<T> From<T>(T value) => new(value);

    /// <summary>A response with an error status.</summary>
    /// <typeparam name="T">The type of the value that a success would have had.</typeparam>
    /// <param name="exception">What awaiting the call throws; its facts are those of the response.</param>
    /// <returns>The response.</returns>
    public static ApiResponse<T> Failed<T>(ApiResponseException exception) => new(exception);
}
