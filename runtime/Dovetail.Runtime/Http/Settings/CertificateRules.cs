using System.Security.Cryptography;
using Dovetail.Http.Transport;

namespace Dovetail.Http.Settings;

/// <summary>What certificates must be: there, readable, and for a transport of the client's own.</summary>
internal static class CertificateRules
{
    public static void Check(ApiClientOptions options, List<string> failures)
    {
        var transport = options.Transport;
        if (transport is { ClientCertificateFile: null, ClientCertificateKeyFile: null, TrustedCertificatesFile: null })
        {
            return;
        }

        if (options is { HttpClient: not null } or { HttpMessageHandler: not null })
        {
            failures.Add("Transport: certificates are set, and so is HttpClient or HttpMessageHandler, which sends with its own.");
        }

        if (transport is { ClientCertificateFile: null, ClientCertificateKeyFile: not null })
        {
            failures.Add("Transport:ClientCertificateFile is missing.");
        }

        Try("ClientCertificateFile", transport.ClientCertificateFile, path => CertificateFiles.ReadOwn(path, transport.ClientCertificateKeyFile).Dispose(), failures);
        Try("TrustedCertificatesFile", transport.TrustedCertificatesFile, static path => CertificateFiles.ReadTrusted(path), failures);
    }

    private static void Try(string key, string? path, Action<string> read, List<string> failures)
    {
        try
        {
            if (path is not null)
            {
                read(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            failures.Add($"Transport:{key}: '{path}' {(e is IOException or UnauthorizedAccessException ? "can not be read" : "does not hold what it must, in PEM")}.");
        }
    }
}
