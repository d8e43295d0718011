namespace Dovetail.Files.Internal;

internal sealed class PathSource(string path) : FileSource
{
    // A length of zero is also what pipes and devices say: then the end is where they end.
    public override long? Length => new FileInfo(path) is { Exists: true, Length: > 0 and var length } ? length : null;

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) =>
        new(new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0, Share = FileShare.ReadWrite }));
}
