using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dovetail.Runtime.Tests.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Dovetail.Runtime.Tests.Http.Transport;

public sealed class CertificateTests : WireTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task A_private_authority_can_be_trusted_and_no_other_is()
    {
        using var authority = Authority("A");
        using var other = Authority("B");
        await using var server = await StartAsync(Issue(authority, "127.0.0.1"));

        await Client(server, options => options.TrustedCertificatesFile = Write("a.pem", authority)).SearchAsync();

        await FailAsync(Client(server, options => options.TrustedCertificatesFile = Write("b.pem", other)));
        await FailAsync(Client(server, static _ => { }));
    }

    [Fact]
    public async Task A_trusted_authority_does_not_make_up_for_a_wrong_name_or_an_end_that_has_come()
    {
        using var authority = Authority("A");
        var file = Write("a.pem", authority);
        await using var named = await StartAsync(Issue(authority, "127.0.0.2"));
        await using var old = await StartAsync(Issue(authority, "127.0.0.1", end: DateTimeOffset.UtcNow.AddDays(-1)));

        await FailAsync(Client(named, options => options.TrustedCertificatesFile = file));
        await FailAsync(Client(old, options => options.TrustedCertificatesFile = file));
    }

    [Fact]
    public async Task The_clients_own_certificate_is_sent_and_can_be_rotated()
    {
        using var authority = Authority("A");
        var seen = new List<string>();
        await using var server = await StartAsync(Issue(authority, "127.0.0.1"), seen);
        var (file, key, trusted) = (Path.Combine(_folder, "own.pem"), Path.Combine(_folder, "own.key"), Write("a.pem", authority));
        WriteOwn(Issue(authority, "127.0.0.1", "CN=first"), file, key);
        void Configure(TransportOptions options) => (options.ClientCertificateFile, options.ClientCertificateKeyFile, options.TrustedCertificatesFile) = (file, key, trusted);
        var shop = Client(server, Configure);

        await shop.SearchAsync();
        WriteOwn(Issue(authority, "127.0.0.1", "CN=second"), file, key);
        await shop.SearchAsync();
        await File.WriteAllTextAsync(file, "half", Cancellation);
        await shop.SearchAsync();

        Assert.Equal(["CN=first", "CN=second", "CN=second"], seen);
    }

    [Fact]
    public void Files_that_are_missing_or_hold_something_else_are_told_at_once()
    {
        var junk = Path.Combine(_folder, "junk");
        File.WriteAllText(junk, "junk");

        var e = Assert.Throws<ApiConfigurationException>(() => Connect(options =>
        {
            options.HttpMessageHandler = new HttpClientHandler();
            options.Transport.ClientCertificateFile = Path.Combine(_folder, "missing");
            options.Transport.TrustedCertificatesFile = junk;
        }));

        Assert.Equal(3, e.Failures.Count);
        Assert.All(["ClientCertificateFile", "TrustedCertificatesFile", "HttpMessageHandler"], key => Assert.Contains(key, e.Message, StringComparison.Ordinal));
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-10), DateTimeOffset.UtcNow.AddDays(10));
    }

    private static X509Certificate2 Issue(X509Certificate2 authority, string address, string name = "CN=server", DateTimeOffset? end = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse(address));
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(authority, DateTimeOffset.UtcNow.AddDays(-5), end ?? DateTimeOffset.UtcNow.AddDays(5), RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(key);
    }

    private static void WriteOwn(X509Certificate2 certificate, string file, string key)
    {
        File.WriteAllText(file, certificate.ExportCertificatePem());
        File.WriteAllText(key, certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
    }

    private static async Task<WebApplication> StartAsync(X509Certificate2 certificate, List<string>? seen = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = certificate;
            https.ClientCertificateMode = seen is null ? ClientCertificateMode.NoCertificate : ClientCertificateMode.RequireCertificate;
            https.AllowAnyClientCertificate();
        })));
        var app = builder.Build();
        app.Run(context =>
        {
            seen?.Add(context.Connection.ClientCertificate!.Subject);
            context.Response.StatusCode = 204;

            // Each request has its own handshake.
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        await app.StartAsync(Cancellation);
        return app;
    }

    private static async Task FailAsync(ShopClient shop)
    {
        var e = await Assert.ThrowsAsync<ApiConnectionException>(async () => await shop.SearchAsync());
        Assert.Equal((HttpRequestError.SecureConnectionError, 1), (e.Reason, e.Attempts));
    }

    private string Write(string name, X509Certificate2 certificate)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, certificate.ExportCertificatePem());
        return path;
    }

    private ShopClient Client(WebApplication server, Action<TransportOptions> configure) => Shop(options =>
    {
        options.BaseAddress = new Uri(server.Urls.Single());
        configure(options.Transport);
    });
}
