namespace Dovetail;

/// <summary>What a client lets through.</summary>
public sealed class TransportOptions
{
    /// <summary>Whether plain http is allowed to other hosts than this machine. False by default: credentials and data would be readable on the way.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// The largest request body in bytes; null, the default, for no limit. A larger one is refused before anything is sent; one of unknown length, as a stream that can not seek is,
    /// as soon as more than that was read of it.
    /// </summary>
    public long? MaxRequestBytes { get; set; }

    /// <summary>The largest response body in bytes, decompressed, that is read into memory; 100 MiB by default. Files that are streamed have no limit.</summary>
    public long MaxResponseBytes { get; set; } = 100L * 1024 * 1024;
}
