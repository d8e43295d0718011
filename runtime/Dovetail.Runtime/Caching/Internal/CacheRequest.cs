using System.Security.Cryptography;
using System.Text;
using Dovetail.Authentication;
using Dovetail.Http.Pipeline;

namespace Dovetail.Caching.Internal;

/// <summary>What a call asks a cache for: where its response would lie, and what of it would do.</summary>
internal sealed class CacheRequest
{
    private const string Nobody = "-";

    // With one of them the caller asks for something else than the whole response.
    private static readonly string[] Conditions = ["Range", "If-Range", "If-Match", "If-Unmodified-Since"];

    private CacheRequest(ApiExchange exchange, string partition)
    {
        Options = exchange.Policy.Cache;
        Headers = new SentHeaders(exchange);
        Key = KeyOf(exchange, partition, exchange.Url);
        Control = CacheControl.Parse(Headers["Cache-Control"]);

        // What HTTP/1.0 knew (RFC 9111 5.4).
        AsksForNew = Control.NoCache || (Headers["Cache-Control"] is null && CacheControl.Parse(Headers["Pragma"]).NoCache);
    }

    public CacheOptions Options { get; }

    public SentHeaders Headers { get; }

    /// <summary>The key of the address: of its response, or of the list of what its responses depend on.</summary>
    public string Key { get; }

    public CacheControl Control { get; }

    /// <summary>Whether what is kept is to be validated, however fresh.</summary>
    public bool AsksForNew { get; }

    /// <summary>Whether the caller keeps a response of his own, and asks whether it is still good: his question goes to the server as it is.</summary>
    public bool IsConditional => Headers["If-None-Match"] is not null || Headers["If-Modified-Since"] is not null;

    /// <summary>Calls that are alike can share a request.</summary>
    public string Signature => $"{Key}\n{Headers.Signature()}";

    /// <returns>What the call asks for; null where no cache has it.</returns>
    public static CacheRequest? Of(ApiExchange exchange)
    {
        if (PartitionOf(exchange) is not { } partition)
        {
            return null;
        }

        var request = new CacheRequest(exchange, partition);
        return Conditions.Any(name => request.Headers[name] is not null) ? null : request;
    }

    /// <summary>The key under which a response of an address lies for the exchange's caller; null where he has none.</summary>
    public static string? KeyOf(ApiExchange exchange, string url) => PartitionOf(exchange) is { } partition ? KeyOf(exchange, partition, url) : null;

    /// <summary>The key of a response that depends on request headers.</summary>
    public string KeyOf(IEnumerable<KeyValuePair<string, string?>> varied)
    {
        var text = string.Join('\n', varied.Select(static field => field.Value is null ? field.Key.ToLowerInvariant() : $"{field.Key.ToLowerInvariant()}:{field.Value}"));
        return $"{Key}:{Hash(text)}";
    }

    private static string KeyOf(ApiExchange exchange, string partition, string url) =>
        $"{(exchange.Policy.Cache.EffectiveMode is CacheMode.Fixed ? "f" : "h")}:{partition}:{Hash($"{exchange.Description.Name}\n{url}")}";

    // Where a credential does not tell whose it is before it is sent, nobody knows whose response would be read.
    private static string? PartitionOf(ApiExchange exchange)
    {
        var credential = exchange.Options?.Credential ?? exchange.Settings.Credential;
        return CredentialIdentity.IsNobody(credential) || !exchange.Endpoint.TakesCredential ? Nobody : CredentialIdentity.Of(credential);
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
