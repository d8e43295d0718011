using System.Runtime.CompilerServices;
using Dovetail.Http.Internal;
using Dovetail.Streaming;

namespace Dovetail.Http;

/// <summary>A body that comes item by item, handed to the caller while it does.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
public abstract class StreamResponse<T> : ResponseReader<StreamedResponse<T>>
{
    private protected const string EventType = "text/event-stream";

    private protected StreamResponse()
    {
    }

    internal override bool Streams => true;

    internal override StreamedResponse<T> Read(ReadingScope scope) =>
        new(ItemsAsync(scope, Frames(scope, scope.Reply.Stream ?? Stream.Null)), scope.Reply) { Headers = scope.Reply.Headers };

    /// <summary>The body of a stream of these items, as a fake of the server sends it.</summary>
    /// <param name="items">The items.</param>
    /// <param name="accept">What the operation takes.</param>
    internal abstract WrittenBody WriteItems(IReadOnlyList<T> items, string? accept);

    /// <exception cref="ResponseFormatException">The body is no stream.</exception>
    private protected abstract FrameReader Frames(ReadingScope scope, Stream stream);

    /// <summary>Whether the frame says that no more will come.</summary>
    private protected virtual bool IsEnd(FrameReader frame) => false;

    /// <summary>Whether the frame says nothing.</summary>
    private protected virtual bool IsBlank(FrameReader frame) => false;

    /// <exception cref="ResponseFormatException">The frame is not what is promised.</exception>
    private protected abstract T Item(ReadingScope scope, FrameReader frame);

    /// <summary>JSON or a page instead of events: read as events it would be an empty stream, as if the server had nothing to say.</summary>
    /// <exception cref="ResponseFormatException">It is.</exception>
    private protected static void ThrowIfWhole(ReadingScope scope)
    {
        var type = scope.Reply.MediaType;
        if (type.IsPage || (type.IsJson && !type.IsJsonLines))
        {
            throw scope.FormatFault($"its media type is '{type.Name}': the server answered at once, not with a stream.");
        }
    }

    private async IAsyncEnumerable<T> ItemsAsync(ReadingScope scope, FrameReader frames, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using (frames)
        {
            while (await MoveAsync(scope, frames, cancellationToken).ConfigureAwait(false) && !IsEnd(frames))
            {
                if (!IsBlank(frames))
                {
                    yield return Read(scope, frames);
                }
            }
        }
    }

    private static async ValueTask<bool> MoveAsync(ReadingScope scope, FrameReader frames, CancellationToken cancellationToken)
    {
        try
        {
            return await frames.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException e)
        {
            scope.Annotate(e);
            throw;
        }
    }

    private T Read(ReadingScope scope, FrameReader frame)
    {
        try
        {
            return Item(scope, frame);
        }
        catch (ApiException e)
        {
            scope.Annotate(e);
            throw;
        }
    }
}
