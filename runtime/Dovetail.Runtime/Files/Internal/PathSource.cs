namespace Dovetail.Files.Internal;

internal sealed class PathSource(string path) : FileSource
{
    // Pipes and devices have no length of their own.
    public override long? Length => new FileInfo(path) is { Exists: true } file && (file.Length > 0 || file.Attributes.HasFlag(FileAttributes.Normal)) ? file.Length : null;

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) =>
        new(new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0, Share = FileShare.ReadWrite }));
}
