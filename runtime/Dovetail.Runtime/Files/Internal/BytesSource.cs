using System.Runtime.InteropServices;

namespace Dovetail.Files.Internal;

internal sealed class BytesSource(ReadOnlyMemory<byte> bytes) : FileSource
{
    public override long? Length => bytes.Length;

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) =>
        new(MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false));
}
