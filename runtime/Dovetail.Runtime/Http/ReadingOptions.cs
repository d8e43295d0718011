namespace Dovetail;

/// <summary>How a client reads responses.</summary>
public sealed class ReadingOptions
{
    /// <summary>
    /// Whether a response that deviates from its description (a missing member, a null where none is promised, a media type that was not declared) is an error.
    /// False by default: a deviation is logged once for each place, and the value left out.
    /// </summary>
    public bool Strict { get; set; }
}
