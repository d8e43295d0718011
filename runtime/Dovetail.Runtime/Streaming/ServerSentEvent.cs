namespace Dovetail;

/// <summary>An event of a <c>text/event-stream</c> (WHATWG HTML, 9.2).</summary>
/// <param name="Data">The data; of several lines, joined by line feeds.</param>
public sealed record ServerSentEvent(string Data)
{
    /// <summary>The name of the event; <c>message</c> where the server gives none.</summary>
    public string Name { get; init; } = "message";

    /// <summary>The id of the event, or of the last one before it that had one; null where there was none.</summary>
    public string? Id { get; init; }

    /// <summary>How long the server asks to wait before the stream is asked for again; null where it has not said.</summary>
    public TimeSpan? Retry { get; init; }
}
