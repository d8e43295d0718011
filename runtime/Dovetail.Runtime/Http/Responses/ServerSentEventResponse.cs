using System.Text;
using Dovetail.Http.Internal;
using Dovetail.Streaming;

namespace Dovetail.Http;

/// <summary>Server-sent events as they are.</summary>
public sealed class ServerSentEventResponse : StreamResponse<ServerSentEvent>
{
    internal override WrittenBody WriteItems(IReadOnlyList<ServerSentEvent> items, string? accept) =>
        EventText.Of(items.Select(static item => EventText.Of(item.Name == "message" ? null : item.Name, item.Id, item.Data)));

    private protected override FrameReader Frames(ReadingScope scope, Stream stream)
    {
        ThrowIfWhole(scope);
        return new ServerSentEventReader(stream, scope.MaxBytes);
    }

    private protected override ServerSentEvent Item(ReadingScope scope, FrameReader frame)
    {
        var source = (ServerSentEventReader)frame;
        var text = Encoding.UTF8.GetString(source.Data.Span);
        return new ServerSentEvent(text)
        {
            Name = source.Name ?? "message",
            Id = source.Id,
            Retry = source.Retry is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
        };
    }
}
