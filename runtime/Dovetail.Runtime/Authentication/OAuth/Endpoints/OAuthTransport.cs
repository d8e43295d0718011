using System.Net.Http.Headers;
using System.Text.Json;
using Dovetail.Errors;
using Dovetail.Http.Transport;

namespace Dovetail.Authentication.OAuth;

/// <summary>
/// Speaks with an authorization server: apart from the API's own transport, so that neither's troubles are the other's. Redirects are not followed,
/// answers have a size and a depth, and a request is made again only where that can do no harm.
/// </summary>
internal sealed class OAuthTransport(OAuthRegistration registration)
{
    private const int MaxBytes = 256 * 1024;
    private const int MaxDepth = 16;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    private static readonly HttpMessageInvoker Shared = new(TransportHandler.CreateForTokens(connect: TimeSpan.FromSeconds(10), OperatingSystem.IsBrowser()));

    private readonly HttpMessageInvoker _invoker = registration.Handler is { } handler ? new HttpMessageInvoker(handler, disposeHandler: false) : Shared;

    /// <param name="create">Makes the request; once for each time that it is sent.</param>
    /// <param name="isRepeatable">Whether the server may get it twice; else it is made again only where nothing was sent.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="AuthenticationFailedException">No answer came.</exception>
    public async Task<OAuthReply> SendAsync(Func<HttpRequestMessage> create, bool isRepeatable, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var isLast = attempt >= registration.MaxRetries;
            try
            {
                var reply = await SendOnceAsync(create, cancellationToken).ConfigureAwait(false);
                if (isLast || !isRepeatable || reply.Status is not (500 or 502 or 503 or 504) || RetryAfterHeader.Read(reply.Headers) is not null)
                {
                    return reply;
                }
            }
            catch (OAuthConnectionException e) when (!isLast && (isRepeatable || e.IsUnsent))
            {
            }
            catch (OAuthConnectionException e)
            {
                throw new AuthenticationFailedException(e.Message, e.InnerException);
            }

            await Task.Delay(FirstPause * ((1 << attempt) * (0.5 + (Random.Shared.NextDouble() / 2))), registration.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<OAuthReply> SendOnceAsync(Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(registration.Timeout, registration.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var message = create();
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var host = message.RequestUri!.Authority;
        try
        {
            using var response = await _invoker.SendAsync(message, either.Token).ConfigureAwait(false);
            var bytes = await ReadAsync(response.Content, either.Token).ConfigureAwait(false)
                ?? throw new AuthenticationFailedException($"The answer of {host} is larger than {MaxBytes} bytes.") { StatusCode = response.StatusCode };
            return new OAuthReply((int)response.StatusCode, TryParse(bytes), ApiHeaders.Of(response));
        }
        catch (OperationCanceledException e) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new OAuthConnectionException($"{host} did not answer within {registration.Timeout.TotalSeconds:0.###} s.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || BrokenCompression.Shows(e))
        {
            throw new OAuthConnectionException($"{host} could not be reached, or the connection broke.", e);
        }
    }

    /// <returns>The body; null where it is too large.</returns>
    private static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var body = new MemoryStream();
            var chunk = new byte[8192];
            for (int read; (read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                if (body.Length + read > MaxBytes)
                {
                    return null;
                }

                body.Write(chunk, 0, read);
            }

            return body.ToArray();
        }
    }

    private static JsonElement? TryParse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
