using System.Globalization;

namespace Dovetail.Webhooks.Internal;

/// <summary>Reads the headers of a scheme. Nothing is believed here but their form.</summary>
internal sealed class SchemeReader(WebhookScheme scheme)
{
    // What DateTimeOffset can hold.
    private static readonly long LastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private readonly bool _signsId = scheme.Signed.Contains(SignedText.Id, StringComparison.Ordinal);
    private readonly int _length = SignatureKeys.LengthOf(scheme.Algorithm);

    /// <param name="headers">The headers of the request.</param>
    /// <param name="signature">What they say.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public WebhookVerificationReason? TryRead(ApiHeaders headers, out ReadSignature signature)
    {
        signature = default;
        string? timestamp = null;
        string? id = null;
        var fault = One(headers, scheme.SignatureHeader, isNeeded: true, out var text)
            ?? (scheme.TimestampHeader is { } time ? One(headers, time, isNeeded: true, out timestamp) : null)
            ?? (scheme.IdHeader is { } name ? One(headers, name, _signsId, out id) : null);
        if (fault is not null)
        {
            return fault;
        }

        var items = new SignatureItems(scheme, _length);
        items.Read(text);
        timestamp ??= items.Timestamp;
        fault = FaultOf(items, timestamp, out var sentOn);
        if (fault is null)
        {
            var (before, after) = SignedText.Around(scheme.Signed, id, timestamp);
            signature = new ReadSignature(items.Macs, items.Asymmetric, before, after, id, sentOn);
        }

        return fault;
    }

    private static WebhookVerificationReason? One(ApiHeaders headers, string name, bool isNeeded, out string? value)
    {
        var values = headers.GetValues(name);
        value = values is [{ Length: > 0 } only] ? only : null;
        return values.Count > 1 ? WebhookVerificationReason.RepeatedHeader
            : value is null && isNeeded ? WebhookVerificationReason.MissingHeader
            : null;
    }

    private WebhookVerificationReason? FaultOf(SignatureItems items, string? timestamp, out DateTimeOffset? sentOn)
    {
        sentOn = null;
        if (items.IsTimeRepeated)
        {
            return WebhookVerificationReason.RepeatedHeader;
        }

        if (scheme.TimestampPrefix is not null && string.IsNullOrEmpty(timestamp))
        {
            return WebhookVerificationReason.MissingHeader;
        }

        if (timestamp is not null)
        {
            sentOn = TimeOf(timestamp);
            if (sentOn is null)
            {
                return WebhookVerificationReason.MalformedTimestamp;
            }
        }

        return items.Macs.Count + items.Asymmetric.Count > 0 ? null
            : items.HasMalformed ? WebhookVerificationReason.MalformedSignature
            : WebhookVerificationReason.UnknownVersion;
    }

    /// <summary>Digits alone; a number that no date has is the last date, which is far from now.</summary>
    private DateTimeOffset? TimeOf(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var isSeconds = scheme.TimestampUnit is WebhookTimestampUnit.Seconds;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= (isSeconds ? LastMillisecond / 1000 : LastMillisecond)
            ? DateTimeOffset.FromUnixTimeMilliseconds(isSeconds ? number * 1000 : number)
            : DateTimeOffset.MaxValue;
    }
}
