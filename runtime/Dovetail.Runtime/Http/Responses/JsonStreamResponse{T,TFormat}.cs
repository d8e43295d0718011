using Dovetail.Http.Internal;
using Dovetail.Serialization;
using Dovetail.Streaming;

namespace Dovetail.Http;

/// <summary>
/// JSON texts, one after another: the data of server-sent events, lines (JSON Lines, NDJSON) or a JSON text sequence (RFC 7464), whichever the server says that it sends.
/// An event with the data <c>[DONE]</c> ends the stream.
/// </summary>
/// <typeparam name="T">The type of an item.</typeparam>
/// <typeparam name="TFormat">Its format.</typeparam>
public sealed class JsonStreamResponse<T, TFormat> : StreamResponse<T>
    where TFormat : struct, IFormat<T>
{
    /// <summary>What of a server-sent event an item is; its data by default.</summary>
    public EventContent Content { get; init; }

    internal override WrittenBody WriteItems(IReadOnlyList<T> items, string? accept)
    {
        var texts = items.Select(static item => WrittenBody.Json<T, TFormat>(item, 200).Bytes);
        return EventText.Takes(accept)
            ? EventText.Of(texts.Select(json => Content is EventContent.Data ? EventText.OfData(json) : EventText.OfObject(json)))
            : new WrittenBody([.. texts.SelectMany(static json => json.Append((byte)'\n'))], accept?.Split(',', ';')[0].Trim() ?? "application/x-ndjson", 200);
    }

    private protected override FrameReader Frames(ReadingScope scope, Stream stream)
    {
        var type = scope.Reply.MediaType;
        var expectsEvents = scope.Operation.Accept?.StartsWith(EventType, StringComparison.OrdinalIgnoreCase) is true;
        if (expectsEvents)
        {
            ThrowIfWhole(scope);
        }

        return type.Is(EventType) || (expectsEvents && !type.IsJsonLines)
            ? new ServerSentEventReader(stream, scope.MaxBytes)
            : FrameReader.OfJson(stream, type.Name, scope.MaxBytes);
    }

    private protected override bool IsEnd(FrameReader frame) => frame.Data.Span.SequenceEqual("[DONE]"u8) && frame is ServerSentEventReader;

    // Some servers keep a connection alive by events that say nothing.
    private protected override bool IsBlank(FrameReader frame) => Content == EventContent.Data && frame.Data.Span.Trim(" \r\n\t"u8).IsEmpty;

    private protected override T Item(ReadingScope scope, FrameReader frame)
    {
        var json = Content != EventContent.Data && frame is ServerSentEventReader events ? EventJson.Write(events, dataIsText: Content == EventContent.TextEvent) : frame.Data;
        try
        {
            return JsonReader.Read<T, TFormat>(json.Span, scope.Context);
        }
        catch (JsonFormatException e)
        {
            throw scope.FormatFault($"an item of the stream: {e.Reason}", json.Span, JsonPath.At(json.Span, e.Offset), e);
        }
    }
}
