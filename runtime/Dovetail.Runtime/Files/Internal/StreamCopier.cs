using System.Buffers;

namespace Dovetail.Files.Internal;

/// <summary>Copies a stream and tells how far it has come.</summary>
internal static class StreamCopier
{
    private const int ChunkLength = 80 * 1024;

    public static async Task CopyAsync(Stream input, Stream output, long? total, IProgress<FileProgress> progress, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkLength);
        try
        {
            long transferred = 0;
            progress.Report(new FileProgress(0, total));
            while (await input.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                await output.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                transferred += count;
                progress.Report(new FileProgress(transferred, total));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
