using System.Net;
using System.Text;
using System.Text.Json;

namespace Dovetail.Jwt.Internal;

/// <summary>Fetches an issuer's keys: at the address of the options, else at the one that the issuer's metadata name.</summary>
internal sealed class KeyFetcher(JwtValidationOptions options)
{
    private const int MaxBytes = 512 * 1024;

    private static readonly HttpMessageInvoker Shared = new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
    });

    private readonly HttpMessageInvoker _invoker = options.HttpMessageHandler is { } handler ? new HttpMessageInvoker(handler, disposeHandler: false) : Shared;
    private readonly string _issuer = options.Issuer!.OriginalString;
    private readonly Uri? _given = options.JwksUri;
    private readonly bool _allowInsecureHttp = options.AllowInsecureHttp;
    private readonly TimeSpan _timeout = options.Timeout;
    private readonly TimeProvider _time = options.TimeProvider;

    /// <returns>The keys; null where they can not be read.</returns>
    public async Task<KeySet?> FetchAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        return (_given ?? await FindAsync(either.Token).ConfigureAwait(false)) is { } address
            && await GetAsync(address, either.Token).ConfigureAwait(false) is { } json
            ? KeySet.TryRead(json, _time.GetUtcNow())
            : null;
    }

    private async Task<Uri?> FindAsync(CancellationToken cancellationToken)
    {
        if (await GetAsync(new Uri(_issuer.TrimEnd('/') + "/.well-known/openid-configuration"), cancellationToken).ConfigureAwait(false) is not { } json)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            var metadata = document.RootElement;

            // Metadata of another issuer would bring another's keys (OpenID Connect Discovery 4.3).
            return metadata.GetProperty("issuer").GetString() == _issuer
                && Uri.TryCreate(metadata.GetProperty("jwks_uri").GetString(), UriKind.Absolute, out var address)
                && OptionRules.IsAllowed(address, _allowInsecureHttp)
                ? address
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private async Task<string?> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = await _invoker.SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var bytes = new byte[MaxBytes];
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return length < bytes.Length ? Encoding.UTF8.GetString(bytes, 0, length) : null;
        }
    }
}
