using Dovetail.Webhooks.Schemes;

namespace Dovetail.Webhooks.Internal;

/// <summary>The items of the header with the signatures. One that is malformed is passed over: the next one may be the right one.</summary>
internal sealed class SignatureItems(WebhookScheme scheme, int length)
{
    public List<byte[]> Macs { get; } = [];

    public List<byte[]> Asymmetric { get; } = [];

    public string? Timestamp { get; private set; }

    public bool IsTimeRepeated { get; private set; }

    /// <summary>Whether there was an item with the prefix that can be no signature.</summary>
    public bool HasMalformed { get; private set; }

    public void Read(ReadOnlySpan<char> header)
    {
        if (scheme.Separator is not { } separator)
        {
            Add(header);
            return;
        }

        while (true)
        {
            var end = header.IndexOf(separator);
            Add((end < 0 ? header : header[..end]).Trim(' '));
            if (end < 0)
            {
                return;
            }

            header = header[(end + 1)..];
        }
    }

    private void Add(ReadOnlySpan<char> item)
    {
        if (scheme.TimestampPrefix is { } prefix && item.StartsWith(prefix, StringComparison.Ordinal))
        {
            IsTimeRepeated |= Timestamp is not null;
            Timestamp = item[prefix.Length..].ToString();
        }
        else if (scheme.Ed25519 is not null && item.StartsWith(StandardScheme.AsymmetricPrefix, StringComparison.Ordinal))
        {
            Note(Asymmetric, Encodings.TryBase64(item[StandardScheme.AsymmetricPrefix.Length..]), 64);
        }
        else if (item.StartsWith(scheme.SignaturePrefix, StringComparison.Ordinal) && !item.IsEmpty)
        {
            Note(Macs, Encodings.Try(item[scheme.SignaturePrefix.Length..], scheme.Encoding), length);
        }
    }

    private void Note(List<byte[]> signatures, byte[]? signature, int expected)
    {
        if (signature?.Length == expected)
        {
            signatures.Add(signature);
        }
        else
        {
            HasMalformed = true;
        }
    }
}
