namespace Dovetail.Files.Internal;

/// <summary>A stream of the caller's: sent from where it stood when it was given.</summary>
internal sealed class StreamSource : FileSource
{
    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly long _start;
    private bool _opened;

    public StreamSource(Stream stream, bool leaveOpen)
    {
        _stream = stream;
        _leaveOpen = leaveOpen;
        CanReplay = stream.CanSeek;
        _start = CanReplay ? stream.Position : 0;
    }

    public override long? Length => _stream.CanSeek ? Math.Max(0, _stream.Length - _start) : null;

    public override bool CanReplay { get; }

    public override bool ClosesStreams => false;

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        if (CanReplay)
        {
            _stream.Position = _start;
        }
        else if (_opened)
        {
            throw new InvalidOperationException("The stream can not seek, and was sent already. FileContent.FromFactory opens a new one for each attempt.");
        }

        _opened = true;
        return new ValueTask<Stream>(_stream);
    }

    public override void Release()
    {
        if (!_leaveOpen)
        {
            _stream.Dispose();
        }
    }
}
