namespace Dovetail.Webhooks;

/// <summary>A request as a host received it. The body is its bytes as they came: text that was decoded and encoded again has another signature.</summary>
/// <param name="headers">Its headers; one that came several times stands several times.</param>
/// <param name="body">Its body. It must not change until the request is answered.</param>
public sealed class WebhookRequest(ApiHeaders headers, ReadOnlyMemory<byte> body)
{
    /// <summary>Makes a request of headers with one value each time.</summary>
    /// <param name="headers">Names and values; a name may stand several times.</param>
    /// <param name="body">The body.</param>
    public WebhookRequest(IEnumerable<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
        : this(new ApiHeaders([.. headers]), body)
    {
    }

    /// <summary>Makes a request of headers with several values each, as <see cref="System.Net.Http.Headers.HttpHeaders"/> has them.</summary>
    /// <param name="headers">Names and their values.</param>
    /// <param name="body">The body.</param>
    public WebhookRequest(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers, ReadOnlyMemory<byte> body)
        : this(new ApiHeaders([.. headers.SelectMany(static header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))]), body)
    {
    }

    /// <summary>The headers.</summary>
    public ApiHeaders Headers { get; } = headers ?? throw new ArgumentNullException(nameof(headers));

    /// <summary>The body's bytes as they came.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>Which event it is, where the host knows it from the address; null where headers and body tell. An address is not signed.</summary>
    public string? Event { get; init; }
}
