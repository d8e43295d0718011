namespace Dovetail.Files.Internal;

internal sealed class FactorySource(Func<CancellationToken, ValueTask<Stream>> open, long? length) : FileSource
{
    public override long? Length => length;

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => open(cancellationToken);
}
