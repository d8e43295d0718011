using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Dovetail.Tool.Health;

/// <summary>Asks a server with requests that change nothing, and keeps what its connection and its answers say.</summary>
internal sealed class HealthProbe : IDisposable
{
    /// <summary>Of a longer body the rest is not read: the connection is closed in its place.</summary>
    private const int MostBytes = 1024 * 1024;

    private static readonly string[] LimitHeaders = ["RateLimit", "X-RateLimit", "X-Rate-Limit", "Retry-After"];

    private readonly HttpMessageInvoker _invoker;
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _headers;

    public HealthProbe(ToolSession session, TimeSpan timeout, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        (_time, _timeout, _headers) = (session.Time, timeout, headers);
        var transport = session.Transport();
        if (transport is SocketsHttpHandler sockets)
        {
            sockets.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) => Keep(certificate, errors);
            sockets.PlaintextStreamFilter = (context, _) =>
            {
                Protocol = (context.PlaintextStream as SslStream)?.SslProtocol.ToString();
                return ValueTask.FromResult(context.PlaintextStream);
            };
        }

        _invoker = new HttpMessageInvoker(transport);
    }

    /// <summary>The version of TLS; null without TLS.</summary>
    public string? Protocol { get; private set; }

    /// <summary>When the server's certificate ends; null without TLS.</summary>
    public DateTimeOffset? CertificateEnds { get; private set; }

    /// <summary>What is wrong with the certificate; null for nothing.</summary>
    public string? CertificateFault { get; private set; }

    /// <exception cref="OperationCanceledException">The user has stopped it.</exception>
    public async Task<HealthAnswer> AskAsync(string name, Uri address, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_timeout);
        var start = _time.GetTimestamp();
        try
        {
            using var request = Request(address);
            using var response = await _invoker.SendAsync(request, patience.Token);
            var elapsed = _time.GetElapsedTime(start);
            await DrainAsync(response, patience.Token);
            return new HealthAnswer(name, response.StatusCode, elapsed, null) { Limits = [.. LimitsOf(response)], Location = response.Headers.Location?.ToString() };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HealthAnswer(name, null, _time.GetElapsedTime(start), $"no answer within {_timeout.TotalSeconds:0} seconds");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            var reason = CertificateFault is { } fault ? $"the certificate is not valid: {fault}" : (exception.InnerException ?? exception).Message;
            return new HealthAnswer(name, null, _time.GetElapsedTime(start), reason);
        }
    }

    public void Dispose() => _invoker.Dispose();

    private HttpRequestMessage Request(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.ParseAdd("dotnet-dovetail");
        foreach (var (name, value) in _headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private bool Keep(X509Certificate? certificate, SslPolicyErrors errors)
    {
        CertificateEnds = certificate is X509Certificate2 known ? known.NotAfter : null;
        CertificateFault = errors is SslPolicyErrors.None ? null : errors.ToString();
        return errors is SslPolicyErrors.None;
    }

    private static async Task DrainAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[16_384];
        for (int total = 0, read; total < MostBytes && (read = await stream.ReadAsync(buffer, cancellationToken)) > 0; total += read)
        {
        }
    }

    private static IEnumerable<string> LimitsOf(HttpResponseMessage response) => response.Headers
        .Where(header => Array.Exists(LimitHeaders, prefix => header.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
        .Order(StringComparer.OrdinalIgnoreCase);
}
