using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dovetail.Http.Transport;

/// <summary>Reads certificates from files in PEM.</summary>
internal static class CertificateFiles
{
    /// <summary>A certificate with its private key.</summary>
    /// <exception cref="CryptographicException">The files hold none.</exception>
    public static X509Certificate2 ReadOwn(string path, string? keyPath)
    {
        var certificate = X509Certificate2.CreateFromPemFile(path, keyPath);
        return OperatingSystem.IsWindows() ? Persist(certificate) : certificate;
    }

    /// <summary>All certificates of a file; at least one.</summary>
    /// <exception cref="CryptographicException">The file holds none.</exception>
    public static X509Certificate2Collection ReadTrusted(string path)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPemFile(path);
        return certificates.Count > 0 ? certificates : throw new CryptographicException("There is no certificate in the file.");
    }

    // The TLS of Windows can not use a key that only memory holds.
    private static X509Certificate2 Persist(X509Certificate2 certificate)
    {
        using (certificate)
        {
            var bytes = certificate.Export(X509ContentType.Pkcs12);
#if NET9_0_OR_GREATER
            return X509CertificateLoader.LoadPkcs12(bytes, password: null);
#else
            return new X509Certificate2(bytes);
#endif
        }
    }
}
