using Dovetail.Webhooks.Internal;

namespace Dovetail.Webhooks;

/// <summary>What holds of the requests of an event.</summary>
public sealed class WebhookCondition
{
    private readonly string _place;
    private readonly bool _isHeader;
    private readonly string[] _values;

    private WebhookCondition(string place, bool isHeader, string[] values)
    {
        (_place, _isHeader, _values) = (place, isHeader, values);
    }

    /// <summary>A header has one of some values.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">The values.</param>
    /// <returns>The condition.</returns>
    public static WebhookCondition Header(string name, params string[] values) => new(name, isHeader: true, values);

    /// <summary>A member of the JSON body is one of some texts.</summary>
    /// <param name="pointer">Where it stands, as a JSON pointer (RFC 6901).</param>
    /// <param name="values">The texts.</param>
    /// <returns>The condition.</returns>
    public static WebhookCondition Member(string pointer, params string[] values) => new(pointer, isHeader: false, values);

    /// <summary>What stands there; null where nothing does.</summary>
    internal string? ValueIn(WebhookProbe probe) => _isHeader ? probe.Header(_place) : probe.Member(_place);

    internal bool Holds(WebhookProbe probe) => ValueIn(probe) is { } value && Array.IndexOf(_values, value) >= 0;
}
