namespace Dovetail;

/// <summary>Creates calls that have ended, for tests.</summary>
public static class ApiCall
{
    /// <summary>A call that has succeeded with a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The call.</returns>
    public static ApiCall<T> From<T>(T value) => From(new ApiResponse<T>(value));

    /// <summary>A call that has ended with a response.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="response">The response: a success, or a declared error.</param>
    /// <returns>The call.</returns>
    public static ApiCall<T> From<T>(ApiResponse<T> response) => new(Task.FromResult(response));

    /// <summary>A call that has failed; <c>WithResponse()</c> throws as well.</summary>
    /// <typeparam name="T">The type of the value that a success would have had.</typeparam>
    /// <param name="exception">The exception.</param>
    /// <returns>The call.</returns>
    public static ApiCall<T> FromException<T>(Exception exception) => new(Task.FromException<ApiResponse<T>>(exception));
}
