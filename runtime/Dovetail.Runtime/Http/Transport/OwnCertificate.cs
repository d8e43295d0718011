using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dovetail.Http.Transport;

/// <summary>The client's own certificate, read again for each new connection. While it can not be read (the files are being exchanged), the last good one holds.</summary>
internal sealed class OwnCertificate(string path, string? keyPath)
{
    // Not disposed when it is replaced: a handshake may still use it.
    private volatile X509Certificate2 _last = CertificateFiles.ReadOwn(path, keyPath);

    public X509Certificate2 Current
    {
        get
        {
            try
            {
                var read = CertificateFiles.ReadOwn(path, keyPath);
                if (read.Thumbprint != _last.Thumbprint)
                {
                    return _last = read;
                }

                read.Dispose();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
            {
                // The next connection looks again.
            }

            return _last;
        }
    }
}
