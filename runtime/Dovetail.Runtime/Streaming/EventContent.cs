namespace Dovetail.Streaming;

/// <summary>What of an event of a <c>text/event-stream</c> an item is. In streams of JSON texts each text is an item, whatever this says.</summary>
public enum EventContent
{
    /// <summary>The data, a JSON text.</summary>
    Data,

    /// <summary>The event as an object: <c>{ "event": …, "data": …, "id": …, "retry": … }</c>, its data a JSON text where it is one.</summary>
    Event,

    /// <summary>The event as an object, its data a string.</summary>
    TextEvent,
}
