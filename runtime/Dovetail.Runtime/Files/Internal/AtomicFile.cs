namespace Dovetail.Files.Internal;

/// <summary>A file that is written beside its path and moved there when it is complete. Disposed before that, it leaves no trace.</summary>
internal sealed class AtomicFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _temporaryPath;
    private bool _committed;

    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);

        // In the same directory, since moving is atomic only inside of one file system.
        _temporaryPath = Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetRandomFileName()}.part");
        Stream = new FileStream(_temporaryPath, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        });
    }

    public FileStream Stream { get; }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await Stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        await Stream.DisposeAsync().ConfigureAwait(false);
        File.Move(_temporaryPath, _path, overwrite: true);
        _committed = true;
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync().ConfigureAwait(false);
        if (!_committed)
        {
            File.Delete(_temporaryPath);
        }
    }
}
