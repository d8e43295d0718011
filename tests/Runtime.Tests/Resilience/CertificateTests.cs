using System.Net;
using System.Net.Security;
using System.Net.Sockets;
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
        var serving = ServeAsync(listener);
        var address = new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

        var e = await FailAsync<ApiConnectionException, NoContent>(Send("GET", configure: options => options.BaseAddress = address));

        Assert.Equal((HttpRequestError.SecureConnectionError, 1), (e.Reason, e.Attempts));
        listener.Stop();
        await serving;
    }

    private static async Task ServeAsync(TcpListener listener)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=nobody", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(Cancellation);
                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(certificate);
                _ = await tls.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, Cancellation);
            }
        }
        catch (Exception e) when (e is SocketException or IOException or InvalidOperationException or System.Security.Authentication.AuthenticationException)
        {
        }
    }
}
