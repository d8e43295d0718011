using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dovetail.Tool.Documents;

namespace Dovetail.Tool.Pulling;

/// <summary>Fetches one file by its address: over HTTPS, within limits, and nothing that is no document.</summary>
internal sealed class DocumentFetcher(HttpMessageInvoker invoker, PullLimits limits, IReadOnlyList<KeyValuePair<string, string>> headers)
{
    private const int ChunkBytes = 81_920;

    /// <param name="address">Where it is.</param>
    /// <param name="etag">The version that is at hand; null for none.</param>
    /// <exception cref="ToolException">It can not be had; the message says why.</exception>
    public async Task<Fetched> FetchAsync(Uri address, string? etag, CancellationToken cancellationToken)
    {
        RequireScheme(address);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limits.Timeout);
        try
        {
            using var response = await FollowAsync(address, etag, patience.Token);
            return await ReadAsync(address, response, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException($"{address} has not answered within {limits.Timeout.TotalSeconds:0} seconds: --timeout allows more.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ToolException($"{address} can not be fetched: {Reason(exception)}", exception);
        }
    }

    private void RequireScheme(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !(limits.AllowsHttp && address.Scheme == Uri.UriSchemeHttp))
        {
            throw new ToolException(address.Scheme == Uri.UriSchemeHttp
                ? $"{address} is not encrypted: whoever is on the way can write the code that your compiler runs. Use https, or --allow-http for a server of your own."
                : $"{address} is no address of a document: https is expected.");
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(Uri address, string? etag, CancellationToken cancellationToken)
    {
        var next = address;
        for (var count = 0; ; count++)
        {
            var response = await invoker.SendAsync(Request(next, IsSameOrigin(next, address), etag), cancellationToken);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
            {
                return response;
            }

            response.Dispose();
            if (count == PullLimits.Redirects)
            {
                throw new ToolException($"{address} redirects more than {PullLimits.Redirects} times.");
            }

            next = new Uri(next, location);
            RequireScheme(next);
        }
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <summary>What the user gave for a server is told to no other.</summary>
    private HttpRequestMessage Request(Uri address, bool isOwn, string? etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("application/vnd.oai.openapi, application/json, application/yaml, text/yaml, text/plain;q=0.9, */*;q=0.5");
        request.Headers.UserAgent.ParseAdd("dotnet-dovetail");
        if (etag is not null && EntityTagHeaderValue.TryParse(etag, out var tag))
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        foreach (var (name, value) in isOwn ? headers : [])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private async Task<Fetched> ReadAsync(Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var etag = response.Headers.ETag?.ToString();
        if (response.StatusCode is HttpStatusCode.NotModified)
        {
            return new Fetched(null, etag);
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new ToolException($"{address} answers {(int)response.StatusCode}{Hint(response.StatusCode)}.");
        }

        if (response.Content.Headers.ContentLength > limits.Bytes)
        {
            throw TooLarge(address);
        }

        var text = await ReadTextAsync(address, response.Content, cancellationToken);
        if (response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml" || text.AsSpan().TrimStart().StartsWith("<"))
        {
            throw new ToolException(
                $"{address} answers with a page (HTML), not with a document: the page that shows the API, or one to sign in. Look there for the address of its JSON or YAML.");
        }

        return new Fetched(text, etag);
    }

    private async Task<string> ReadTextAsync(Uri address, HttpContent content, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellationToken);
            for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                body.Write(buffer, 0, read);
                if (body.Length > limits.Bytes)
                {
                    throw TooLarge(address);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        body.Position = 0;
        using var reader = new StreamReader(body, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    public static bool IsSameOrigin(Uri left, Uri right) => left.Scheme == right.Scheme && left.Authority == right.Authority;

    private ToolException TooLarge(Uri address) =>
        new($"{address} has more than {limits.Bytes / 1024 / 1024} MB: --max-size allows more, up to {DocumentFile.LargestBytes / 1024 / 1024}.");

    private static string Hint(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ": it asks for a credential, which --header gives, as in --header \"Authorization: Bearer …\"",
        HttpStatusCode.NotFound => ": there is nothing at this address",
        HttpStatusCode.Moved or HttpStatusCode.Found => ", and does not say where the document has moved",
        _ => "",
    };

    private static string Reason(Exception exception) => (exception.InnerException ?? exception).Message;
}
