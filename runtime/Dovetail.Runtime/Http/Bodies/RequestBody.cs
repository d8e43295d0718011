namespace Dovetail.Http;

/// <summary>What a request sends. Makes a new content for each attempt; disposed when the call is over.</summary>
internal abstract class RequestBody : IDisposable
{
    /// <summary>Whether <see cref="CreateContent"/> can be called more than once.</summary>
    public abstract bool CanReplay { get; }

    /// <summary>The bytes that the next content has; null where that is not known before they are sent.</summary>
    public abstract long? Length { get; }

    /// <summary>The content of the next attempt, with its Content-Type. It is disposed with the attempt's message.</summary>
    /// <exception cref="InvalidOperationException">The body can not be replayed, and was sent.</exception>
    public abstract HttpContent CreateContent();

    /// <summary>Holds what is sent to the constraints of the description, where that was not done yet.</summary>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public virtual void Check(CancellationToken cancellationToken)
    {
    }

    /// <summary>The JSON that is sent; null where the body is none.</summary>
    public virtual ReadOnlyMemory<byte>? Json => null;

    /// <summary>The media type of <see cref="Json"/>.</summary>
    public virtual string MediaType => "application/json";

    /// <summary>Sets a member, field or part to true, before anything is sent. A body without members has none to set.</summary>
    public virtual void Raise(string flag)
    {
    }

    public void Dispose() => Release();

    /// <summary>The call is over: nothing is sent any more.</summary>
    protected virtual void Release()
    {
    }
}
