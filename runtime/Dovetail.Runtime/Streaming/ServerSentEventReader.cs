using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Dovetail.Streaming.Internal;

namespace Dovetail.Streaming;

/// <summary>Reads a <c>text/event-stream</c> as WHATWG HTML, 9.2.6 has it. An event that the end of the stream cuts off is dropped.</summary>
internal sealed class ServerSentEventReader(Stream stream, long limit) : FrameReader
{
    private readonly DelimitedReader _lines = new(stream, Delimiter.AnyLineEnd, limit);
    private readonly ArrayBufferWriter<byte> _data = new();
    private string? _name;
    private bool _hasData;
    private bool _isBegun;

    public override ReadOnlyMemory<byte> Data => _data.WrittenMemory;

    /// <summary>The name of the event; null where it has none.</summary>
    public string? Name => string.IsNullOrEmpty(_name) ? null : _name;

    public string? Id { get; private set; }

    /// <summary>In milliseconds.</summary>
    public long? Retry { get; private set; }

    public override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        Clear();
        while (await _lines.ReadAsync(cancellationToken).ConfigureAwait(false) && _lines.IsDelimited)
        {
            var line = (_isBegun ? _lines.Piece : ByteText.WithoutMark(_lines.Piece)).Span;
            _isBegun = true;
            if (!line.IsEmpty)
            {
                Take(line);
            }
            else if (_hasData)
            {
                return true;
            }
            else
            {
                Clear();
            }
        }

        return false;
    }

    public override void Dispose() => _lines.Dispose();

    private void Take(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        var field = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? default : line[(colon + 1)..];
        value = value.StartsWith(" "u8) ? value[1..] : value;
        if (field.SequenceEqual("data"u8))
        {
            AddData(value);
        }
        else if (field.SequenceEqual("event"u8))
        {
            _name = Encoding.UTF8.GetString(value);
        }
        else if (field.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            Id = Encoding.UTF8.GetString(value);
        }
        else if (field.SequenceEqual("retry"u8) && !value.ContainsAnyExceptInRange((byte)'0', (byte)'9') && Utf8Parser.TryParse(value, out int retry, out _))
        {
            Retry = retry;
        }
    }

    private void AddData(ReadOnlySpan<byte> value)
    {
        if (_data.WrittenCount + (long)value.Length > limit)
        {
            throw new ResponseTooLargeException(limit);
        }

        if (_hasData)
        {
            _data.Write("\n"u8);
        }

        _data.Write(value);
        _hasData = true;
    }

    private void Clear()
    {
        _data.ResetWrittenCount();
        _name = null;
        _hasData = false;
    }
}
