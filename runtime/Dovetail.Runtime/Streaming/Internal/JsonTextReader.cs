namespace Dovetail.Streaming.Internal;

/// <summary>Reads JSON texts that stand apart: one in a line (JSON Lines, NDJSON), or each after a record separator (RFC 7464). Blank ones are passed over.</summary>
internal sealed class JsonTextReader(DelimitedReader pieces) : FrameReader
{
    private ReadOnlyMemory<byte> _text;

    public override ReadOnlyMemory<byte> Data => _text;

    public override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (await pieces.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            _text = ByteText.Trim(ByteText.WithoutMark(pieces.Piece));
            if (!_text.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    public override void Dispose() => pieces.Dispose();
}
