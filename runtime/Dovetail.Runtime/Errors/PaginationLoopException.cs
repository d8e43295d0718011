namespace Dovetail;

/// <summary>The pages of a list do not come to an end: the server sends the same one again and again, or more than any walk would take.</summary>
/// <param name="message">What was seen.</param>
/// <param name="pages">How many pages were received.</param>
public sealed class PaginationLoopException(string message, int pages) : ApiException(message)
{
    /// <summary>How many pages were received.</summary>
    public int Pages { get; } = pages;
}
