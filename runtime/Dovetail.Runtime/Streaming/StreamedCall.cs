namespace Dovetail;

/// <summary>Creates streamed calls whose items are there already, for tests.</summary>
public static class StreamedCall
{
    /// <summary>A call that gives items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The call.</returns>
    public static StreamedCall<T> From<T>(params T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new StreamedCall<T>(_ => ApiCall.From(StreamedResponse.From(items)), CancellationToken.None);
    }

    /// <summary>A call that fails.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="exception">The exception.</param>
    /// <returns>The call.</returns>
    public static StreamedCall<T> FromException<T>(Exception exception) => new(_ => ApiCall.FromException<StreamedResponse<T>>(exception), CancellationToken.None);
}
