using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dovetail.Runtime.Tests.Resilience;

public sealed class CertificateTests : ChaosTest
{
    [Fact]
    public async Task A_refused_certificate_is_not_tried_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var serving = ServeAsync(listener, stop.Token);
        var address = new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

        var e = await FailAsync<ApiConnectionException, NoContent>(Send("GET", configure: options => options.BaseAddress = address));

        Assert.Equal((HttpRequestError.SecureConnectionError, 1), (e.Reason, e.Attempts));
        await stop.CancelAsync();
        Assert.Equal(1, await serving);
    }

    /// <returns>How many have come.</returns>
    private static async Task<int> ServeAsync(TcpListener listener, CancellationToken stop)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=nobody", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        for (var accepted = 0; ;)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stop);

                // The test may stop the server before that has noticed that its certificate was refused.
                accepted++;
                await TalkAsync(client, certificate, stop);
            }
            catch (OperationCanceledException)
            {
                return accepted;
            }
        }
    }

    private static async Task TalkAsync(TcpClient client, X509Certificate2 certificate, CancellationToken stop)
    {
        try
        {
            await using var tls = new SslStream(client.GetStream());
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop);
            _ = await tls.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, stop);
        }
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
        }
    }
}
