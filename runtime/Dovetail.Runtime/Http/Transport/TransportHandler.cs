using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Dovetail.Http.Transport;

/// <summary>The transport that a client has where the user gives it none.</summary>
internal static class TransportHandler
{
    /// <summary>The transport of an API's client.</summary>
    /// <param name="client">The client's name.</param>
    /// <param name="timeouts">How long a connection may take.</param>
    /// <param name="options">The certificates.</param>
    /// <param name="isBrowser">Whether a browser runs the program.</param>
    /// <exception cref="ApiConfigurationException">Certificates are set in a browser, which has its own.</exception>
    public static HttpMessageHandler Create(string client, TimeoutOptions timeouts, TransportOptions options, bool isBrowser)
    {
        // The browser connects, decompresses, keeps cookies and follows redirects as it pleases (Fetch 4.4): its handler throws where one would have a say in that.
        if (isBrowser)
        {
            return options is { ClientCertificateFile: null, TrustedCertificatesFile: null } ? new HttpClientHandler() : throw new ApiConfigurationException(
                client,
                ["Transport:ClientCertificateFile and Transport:TrustedCertificatesFile can not be set in a browser: it has certificates of its own."]);
        }

        var handler = OfMachine(timeouts.Connect);
        handler.ActivityHeadersPropagator = null;
        handler.RequestHeaderEncodingSelector = SendGuard.OnHeader;
        handler.SslOptions = SecurityOf(options);
        return handler;
    }

    /// <summary>The transport to an authorization server.</summary>
    /// <param name="connect">How long a connection may take.</param>
    /// <param name="isBrowser">Whether a browser runs the program.</param>
    public static HttpMessageHandler CreateForTokens(TimeSpan connect, bool isBrowser) =>
        isBrowser ? new HttpClientHandler { AllowAutoRedirect = false } : OfMachine(connect);

    // New connections every few minutes see changes of DNS. Redirects would carry keys to other hosts, and cookies one caller's session to the next.
    // Spans and their propagation are ours: an attempt is one CLIENT span, with the operation's template and without secrets.
    private static SocketsHttpHandler OfMachine(TimeSpan connect) => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = connect,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
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
