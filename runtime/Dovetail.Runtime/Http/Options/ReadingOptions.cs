namespace Dovetail;

/// <summary>How a client reads responses.</summary>
public sealed class ReadingOptions
{
    /// <summary>
    /// Whether a response that deviates from its description (a missing member, a null where none is promised, a media type that was not declared) is an error.
    /// False by default: a deviation is logged once for each place, and the value left out.
    /// </summary>
    public bool Strict { get; set; }

    /// <summary>
    /// Whether the values of responses are held to the constraints of the API's description (lengths, ranges, patterns, …): one that breaks them deviates, and is read as it is
    /// unless reading is <see cref="Strict"/>. False by default. Constraints of what only responses hold are generated where the option <c>dovetail_validation</c> says
    /// <c>everywhere</c>.
    /// </summary>
    public bool Validate { get; set; }

    /// <summary>
    /// The member that holds the value, where the server wraps its answers and the API's description does not show it: <c>data</c> for <c>{ "data": …, "meta": … }</c>.
    /// Null, the default: answers are read as they are, and so are those without that member.
    /// </summary>
    public string? Envelope { get; set; }

    internal ReadingOptions Copy() => (ReadingOptions)MemberwiseClone();
}
