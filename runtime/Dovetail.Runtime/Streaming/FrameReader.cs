using Dovetail.Streaming.Internal;

namespace Dovetail.Streaming;

/// <summary>Reads what a server sends one after another, frame by frame.</summary>
internal abstract class FrameReader : IDisposable
{
    /// <summary>The content of the frame, until the next one is read: a JSON text, or the data of an event.</summary>
    public abstract ReadOnlyMemory<byte> Data { get; }

    /// <summary>Reads JSON texts that stand apart, as their media type has it: each after a record separator for <c>json-seq</c>, else each in a line.</summary>
    public static FrameReader OfJson(Stream stream, string? mediaType, long limit)
    {
        var delimiter = mediaType?.EndsWith("json-seq", StringComparison.OrdinalIgnoreCase) is true ? Delimiter.RecordSeparator : Delimiter.LineFeed;
        return new JsonTextReader(new DelimitedReader(stream, delimiter, limit));
    }

    /// <summary>Moves to the next frame.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="ResponseTooLargeException">The frame is larger than the limit.</exception>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    public abstract void Dispose();
}
