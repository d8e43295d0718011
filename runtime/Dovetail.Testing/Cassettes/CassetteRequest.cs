using System.Text;
using Dovetail.Authentication;
using Dovetail.Http.Pipeline;
using Dovetail.Http.Requests;

namespace Dovetail.Testing.Cassettes;

/// <summary>A call, as far as it tells one from another: nothing that changes from run to run is in it, and nothing secret.</summary>
/// <param name="Operation">The operation's id.</param>
/// <param name="Method">Its method.</param>
/// <param name="Url">Path and query below the server's address, the query's pairs in the order of their names.</param>
/// <param name="Headers">What parameters set.</param>
/// <param name="ContentType">The media type of the body; null without one.</param>
/// <param name="Body">The body.</param>
internal sealed record CassetteRequest(string Operation, string Method, string Url, IReadOnlyList<KeyValuePair<string, string>> Headers, string? ContentType, CassetteBody Body)
{
    private const string Hidden = "***";
    private const string Boundary = "cassette-boundary";

    private string? _key;

    /// <summary>The same for calls that are the same.</summary>
    public string Key => _key ??= string.Join(
        '\n',
        [Operation, Method, Url, .. Headers.Select(static header => $"{header.Key.ToUpperInvariant()}: {header.Value}"), ContentType ?? "", Body.Key()]);

    public static async ValueTask<CassetteRequest> OfAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        var rules = exchange.Telemetry.Redaction;
        var credential = exchange.Options?.Credential ?? exchange.Settings.Credential;
        string Redact(string text) => Redaction.Apply(text, credential);
        var headers = exchange.Parts.All.ToArray()
            .Where(part => part.Place is RequestPlace.Header && !rules.IsSecret(part.Name) && part.Text != exchange.IdempotencyKey)
            .Select(part => new KeyValuePair<string, string>(part.Name, Redact(part.Text)))
            .OrderBy(static header => header.Key, StringComparer.OrdinalIgnoreCase);
        var (contentType, bytes) = await ReadAsync(exchange, cancellationToken).ConfigureAwait(false);
        return new CassetteRequest(
            exchange.OperationId,
            exchange.Method.Method,
            Redact(Relative(exchange, rules.IsSecret)),
            [.. headers],
            contentType,
            CassetteBody.Of(bytes, Redact, isRequest: true));
    }

    private static string Relative(ApiExchange exchange, Func<string, bool> isSecret)
    {
        var (url, prefix) = (exchange.Url, exchange.Endpoint.Prefix);
        var parts = (url.StartsWith(prefix, StringComparison.Ordinal) ? url[prefix.Length..] : url).Split('?', 2);
        if (parts.Length == 1)
        {
            return parts[0];
        }

        var pairs = parts[1].Split('&')
            .Select(pair => pair.Split('=', 2))
            .Select(pair => pair.Length == 2 && isSecret(Uri.UnescapeDataString(pair[0])) ? $"{pair[0]}={Hidden}" : string.Join('=', pair))
            .OrderBy(static pair => pair.Split('=')[0], StringComparer.Ordinal);
        return $"{parts[0]}?{string.Join('&', pairs)}";
    }

    /// <summary>A body that can be read once only is left for the server.</summary>
    private static async ValueTask<(string? ContentType, byte[] Bytes)> ReadAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        if (exchange.Parts.Body is not { CanReplay: true } body)
        {
            return (null, []);
        }

        using var content = body.CreateContent();
        var bytes = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var type = content.Headers.ContentType;
        if (type?.Parameters.FirstOrDefault(static parameter => parameter.Name == "boundary") is { Value: { } boundary } parameter)
        {
            // Nobody can guess it, so it is another one each time.
            parameter.Value = Boundary;
            bytes = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(boundary.Trim('"'), Boundary, StringComparison.Ordinal));
        }

        return (type?.ToString(), bytes);
    }
}
