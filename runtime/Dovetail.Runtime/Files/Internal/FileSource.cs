namespace Dovetail.Files.Internal;

/// <summary>Where the bytes of a file come from.</summary>
internal abstract class FileSource
{
    /// <summary>The bytes that the next stream gives; null where that is not known.</summary>
    public abstract long? Length { get; }

    public virtual bool CanReplay => true;

    /// <summary>Whether a stream is closed when it was sent.</summary>
    public virtual bool ClosesStreams => true;

    public abstract ValueTask<Stream> OpenAsync(CancellationToken cancellationToken);

    /// <summary>The call is over.</summary>
    public virtual void Release()
    {
    }
}
