namespace Dovetail;

/// <summary>
/// Tokens in files of one folder, readable by their owner alone (mode 0600), for command-line programs and single servers. Processes on the same machine can share it.
/// On Windows the folder's own access rights hold: use one in the user's profile.
/// </summary>
public sealed class FileTokenStore : ITokenStore, ITokenRefreshLock
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly string _folder;

    /// <summary>Creates the store, and its folder where it is missing.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">The folder can not be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can not be made.</exception>
    public FileTokenStore(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _folder = Path.GetFullPath(folder);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_folder);
        }
        else
        {
            Directory.CreateDirectory(_folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(key, "token"), cancellationToken).ConfigureAwait(false);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(string key, byte[] entry, DateTimeOffset? expiresOn, CancellationToken cancellationToken)
    {
        // A reader sees the former entry or the new one, never half of it.
        var draft = PathOf(key, Guid.NewGuid().ToString("n"));
        try
        {
            var file = Create(draft, FileMode.CreateNew);
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(entry, cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, PathOf(key, "token"), overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
    {
        File.Delete(PathOf(key, "token"));
        return ValueTask.CompletedTask;
    }

    /// <summary>Locks a file of the folder; the system lets it go when its holder dies.</summary>
    /// <param name="key">What is locked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lock.</returns>
    public async ValueTask<IAsyncDisposable> AcquireAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key, "lock");
        while (true)
        {
            try
            {
                return Create(path, FileMode.OpenOrCreate);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
            {
                // Someone else holds it. The system does not tell when that ends.
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static FileStream Create(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    private string PathOf(string key, string extension) =>
        key.Length > 0 && key.All(char.IsAsciiHexDigit)
            ? Path.Combine(_folder, $"{key}.{extension}")
            : throw new ArgumentException("A key is made of hexadecimal digits.", nameof(key));
}
