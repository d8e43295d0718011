namespace Dovetail.Http.Transport;

/// <summary>Recognises what reading a body throws whose compression is broken.</summary>
internal static class BrokenCompression
{
    /// <summary>Gzip and deflate throw InvalidDataException, Brotli an InvalidOperationException.</summary>
    public static bool Shows(Exception exception) => exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException);
}
