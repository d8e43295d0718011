namespace Dovetail;

/// <summary>Creates streams of items that are there already, for tests.</summary>
public static class StreamedResponse
{
    /// <summary>A stream of items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The stream.</returns>
    public static StreamedResponse<T> From<T>(params T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new StreamedResponse<T>(ItemsAsync(items));
    }

    private static async IAsyncEnumerable<T> ItemsAsync<T>(T[] items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }
}
