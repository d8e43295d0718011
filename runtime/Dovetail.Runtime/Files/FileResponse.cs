using Dovetail.Files.Internal;

namespace Dovetail;

/// <summary>A file that a server sends, read while it comes. Disposing it ends the download.</summary>
public sealed class FileResponse : IDisposable, IAsyncDisposable
{
    private readonly IDisposable? _owner;

    /// <summary>Creates a response; calls do, and tests may.</summary>
    /// <param name="stream">The bytes. Disposed with the response.</param>
    public FileResponse(Stream stream)
        : this(stream, owner: null)
    {
    }

    /// <param name="stream">The bytes.</param>
    /// <param name="owner">What is disposed after the stream: the message.</param>
    internal FileResponse(Stream stream, IDisposable? owner)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Stream = stream;
        _owner = owner;
    }

    /// <param name="stream">The bytes.</param>
    /// <param name="owner">What is disposed after the stream: the message.</param>
    /// <param name="headers">The response's headers: they propose a name.</param>
    internal FileResponse(Stream stream, IDisposable owner, ApiHeaders headers)
        : this(stream, owner)
    {
        Headers = headers;
        FileName = ContentDispositionReader.FileName(headers["Content-Disposition"]);
    }

    /// <summary>
    /// The bytes, while they come. Reading throws <see cref="ApiConnectionException"/> where the connection breaks, and <see cref="ApiTimeoutException"/> where the server
    /// falls silent.
    /// </summary>
    public Stream Stream { get; }

    /// <summary>
    /// The name that the server proposes (RFC 6266), fit to be a file's name anywhere: without directories, control characters and what some system takes for something else.
    /// Null where it proposes none.
    /// </summary>
    public string? FileName
    {
        get;
        init => field = FileNames.Clean(value);
    }

    /// <summary>The media type without its parameters; null where the server gives none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The bytes in all; null where the server does not say.</summary>
    public long? Length { get; init; }

    /// <summary>The response's headers.</summary>
    public ApiHeaders Headers { get; init; } = ApiHeaders.Empty;

    /// <summary>Saves the file. It appears under its path when it is complete, and replaces what was there; a failed or cancelled download leaves that as it was.</summary>
    /// <param name="path">The path.</param>
    /// <param name="progress">Is told about each chunk.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>When the file is saved.</returns>
    /// <exception cref="IOException">The file can not be written.</exception>
    /// <exception cref="ApiConnectionException">The connection broke.</exception>
    /// <exception cref="ApiTimeoutException">The server fell silent for longer than <c>Timeouts.Idle</c>.</exception>
    public async Task SaveAsync(string path, IProgress<FileProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        await using var file = new AtomicFile(path);
        await CopyToAsync(file.Stream, progress, cancellationToken).ConfigureAwait(false);
        await file.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Copies the file to a stream.</summary>
    /// <param name="destination">The stream.</param>
    /// <param name="progress">Is told about each chunk.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <returns>When all is copied.</returns>
    /// <exception cref="ApiConnectionException">The connection broke.</exception>
    /// <exception cref="ApiTimeoutException">The server fell silent for longer than <c>Timeouts.Idle</c>.</exception>
    public async Task CopyToAsync(Stream destination, IProgress<FileProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (progress is null)
        {
            await Stream.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await StreamCopier.CopyAsync(Stream, destination, Length, progress, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Dispose();
        _owner?.Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync().ConfigureAwait(false);
        _owner?.Dispose();
    }
}
