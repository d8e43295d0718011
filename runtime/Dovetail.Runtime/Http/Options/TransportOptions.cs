namespace Dovetail;

/// <summary>What a client lets through.</summary>
public sealed class TransportOptions
{
    /// <summary>Whether plain http is allowed to other hosts than this machine. False by default: credentials and data would be readable on the way.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// How many redirects a request follows; 10 by default, 0 for none. GET and HEAD are followed anywhere, without credential, cookies and headers of the call where they leave
    /// the API's servers; other methods only to these, and only where the redirect says how (303, 307, 308; RFC 9110 15.4). Never from https to http.
    /// </summary>
    public int MaxRedirects { get; set; } = 10;

    /// <summary>
    /// The largest request body in bytes; null, the default, for no limit. A larger one is refused before anything is sent; one of unknown length, as a stream that can not
    /// seek is, as soon as more than that was read of it.
    /// </summary>
    public long? MaxRequestBytes { get; set; }

    /// <summary>The largest response body in bytes, decompressed, that is read into memory; 100 MiB by default. Files that are streamed have no limit.</summary>
    public long MaxResponseBytes { get; set; } = 100L * 1024 * 1024;

    /// <summary>
    /// A file with the client's own certificate in PEM, for servers that ask for one (mutual TLS, RFC 8446 4.4.2). It is read again for each new connection, so that it can
    /// be rotated; while it can not be read, the last good one holds.
    /// </summary>
    public string? ClientCertificateFile { get; set; }

    /// <summary>A file with the certificate's private key in PEM, unencrypted; null where it stands in <see cref="ClientCertificateFile"/> too.</summary>
    public string? ClientCertificateKeyFile { get; set; }

    /// <summary>
    /// A file with the certificates, in PEM, of the authorities that may vouch for the server, in place of the system's: for servers with a private one.
    /// The server's certificate is checked all the same: there is no way to switch that off.
    /// </summary>
    public string? TrustedCertificatesFile { get; set; }
}
