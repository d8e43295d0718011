namespace Dovetail;

/// <summary>
/// One item of several that were sent together was not done, though the request was answered: the server says so, says nothing of it, or it was too large to be sent.
/// </summary>
/// <param name="message">What happened.</param>
/// <param name="answer">What the server says of the item; null where it says nothing.</param>
public sealed class BatchItemException(string message, BulkAnswer? answer = null) : ApiException(message)
{
    /// <summary>What the server says of the item; null where it says nothing.</summary>
    public BulkAnswer? Answer { get; } = answer;
}
