using System.Buffers;
using Dovetail.Files.Internal;
using Dovetail.Http;

namespace Dovetail;

/// <summary>A file to send: from a path, from bytes, from a stream. It is streamed, never held in memory, and opened anew for each attempt of a call.</summary>
public sealed class FileContent
{
    private const int ChunkLength = 80 * 1024;
    private const string UnknownName = "file";

    private readonly FileSource _source;
    private readonly IProgress<FileProgress>? _progress;

    private FileContent(FileSource source, string? name, string? mediaType, IProgress<FileProgress>? progress)
    {
        _source = source;
        _progress = progress;
        Name = FileNames.LastPart(name) ?? UnknownName;
        MediaType = mediaType is null ? null : ContentType.Parse(mediaType).ToString();
    }

    /// <summary>The file's name, without directories; <c>file</c> where none is known.</summary>
    public string Name { get; }

    /// <summary>The media type, where the caller gave one. Null otherwise: then the API's description tells, or else the name's extension.</summary>
    public string? MediaType { get; }

    /// <summary>The bytes there are to send, as things stand now; null where that is not known before they are sent.</summary>
    public long? Length => _source.Length;

    /// <summary>Whether the file can be sent a second time: a call is only repeated if it can.</summary>
    public bool CanReplay => _source.CanReplay;

    /// <summary>The media type where nobody knows better.</summary>
    internal string LikelyMediaType => MediaType ?? MediaTypes.ByExtension(Name);

    /// <summary>A file on disk.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="name">The name to send; the last part of the path by default.</param>
    /// <param name="mediaType">Its media type, where that is known.</param>
    /// <param name="progress">Is told about each chunk sent.</param>
    /// <returns>The file.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArgumentException">The path is empty, or the media type is malformed.</exception>
    public static FileContent FromPath(string path, string? name = null, string? mediaType = null, IProgress<FileProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return File.Exists(path)
            ? new FileContent(new PathSource(path), name ?? Path.GetFileName(path), mediaType, progress)
            : throw new FileNotFoundException("There is no such file to send.", path);
    }

    /// <summary>Bytes in memory. They are not copied.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The name to send.</param>
    /// <param name="mediaType">Their media type, where that is known.</param>
    /// <param name="progress">Is told about each chunk sent.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The media type is malformed.</exception>
    public static FileContent FromBytes(ReadOnlyMemory<byte> bytes, string? name = null, string? mediaType = null, IProgress<FileProgress>? progress = null) =>
        new(new BytesSource(bytes), name, mediaType, progress);

    /// <summary>A stream, from where it stands now. It can be sent again, from there, if it can seek; it must not be used elsewhere while it is sent.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">The name to send; that of the file for a <see cref="FileStream"/>.</param>
    /// <param name="mediaType">Its media type, where that is known.</param>
    /// <param name="leaveOpen">False to have the stream disposed when the call is over.</param>
    /// <param name="progress">Is told about each chunk sent.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The stream can not be read, or the media type is malformed.</exception>
    public static FileContent FromStream(Stream stream, string? name = null, string? mediaType = null, bool leaveOpen = true, IProgress<FileProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanRead
            ? new FileContent(new StreamSource(stream, leaveOpen), name ?? (stream as FileStream)?.Name, mediaType, progress)
            : throw new ArgumentException("The stream can not be read.", nameof(stream));
    }

    /// <summary>What a function opens, anew for each attempt. The streams are disposed.</summary>
    /// <param name="open">Opens the stream.</param>
    /// <param name="name">The name to send.</param>
    /// <param name="mediaType">Its media type, where that is known.</param>
    /// <param name="length">The bytes that each stream gives, where that is known.</param>
    /// <param name="progress">Is told about each chunk sent.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The length is negative, or the media type is malformed.</exception>
    public static FileContent FromFactory(
        Func<CancellationToken, ValueTask<Stream>> open, string? name = null, string? mediaType = null, long? length = null, IProgress<FileProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentOutOfRangeException.ThrowIfNegative(length ?? 0);
        return new FileContent(new FactorySource(open, length), name, mediaType, progress);
    }

    /// <summary>Sends the file; exactly as many bytes as were announced, where they were.</summary>
    /// <exception cref="RequestBodyException">The file could not be read, or is shorter than announced.</exception>
    internal async Task SendAsync(Stream output, long? announced, CancellationToken cancellationToken)
    {
        var input = await OpenAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkLength);
        try
        {
            long sent = 0;
            _progress?.Report(new FileProgress(0, announced));
            while (await ReadAsync(input, buffer, announced - sent, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                await output.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                sent += count;
                _progress?.Report(new FileProgress(sent, announced));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (_source.ClosesStreams)
            {
                await input.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>The call is over.</summary>
    internal void Release() => _source.Release();

    private async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _source.OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new RequestBodyException($"The file '{Name}' could not be opened.", error);
        }
    }

    // A file that has grown since its length was announced is sent up to that length; one that has shrunk can not be sent.
    private async ValueTask<int> ReadAsync(Stream input, byte[] buffer, long? left, CancellationToken cancellationToken)
    {
        if (left == 0)
        {
            return 0;
        }

        int count;
        try
        {
            count = await input.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left ?? buffer.Length, buffer.Length)), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new RequestBodyException($"The file '{Name}' could not be read.", error);
        }

        return count > 0 || left is null
            ? count
            : throw new RequestBodyException($"The file '{Name}' ended early.", new EndOfStreamException($"The file '{Name}' is {left} bytes shorter than announced."));
    }
}
