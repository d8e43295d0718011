using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Dovetail.Http.Transport;

/// <summary>The transport that a client has where the user gives it none.</summary>
internal static class TransportHandler
{
    // New connections every few minutes see changes of DNS. Redirects would carry keys to other hosts, and cookies one caller's session to the next.
    // Spans and their propagation are ours: an attempt is one CLIENT span, with the operation's template and without secrets.
    public static SocketsHttpHandler Create(TimeoutOptions timeouts, TransportOptions options) => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = timeouts.Connect,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ActivityHeadersPropagator = null,
        RequestHeaderEncodingSelector = SendGuard.OnHeader,
        SslOptions = SecurityOf(options),
    };

    private static SslClientAuthenticationOptions SecurityOf(TransportOptions options)
    {
        var security = new SslClientAuthenticationOptions();
        if (options.ClientCertificateFile is { } path)
        {
            var own = new OwnCertificate(path, options.ClientCertificateKeyFile);
            security.LocalCertificateSelectionCallback = (_, _, _, _, _) => own.Current;
        }

        if (options.TrustedCertificatesFile is { } trusted)
        {
            // Other roots, and no other rule: names, times and signatures count as ever.
            security.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            security.CertificateChainPolicy.CustomTrustStore.AddRange(CertificateFiles.ReadTrusted(trusted));
        }

        return security;
    }
}
