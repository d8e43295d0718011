using Dovetail.Http.Internal;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Http;

/// <summary>A value as JSON. It is written once, at once: what the caller does to it afterwards is not sent, and each attempt sends the same bytes.</summary>
internal sealed class JsonRequestBody<T, TFormat> : RequestBody
    where TFormat : struct, IFormat<T>
{
    private const string MergePatch = "application/merge-patch+json";

    private PooledBytes _json = new();
    private readonly string _contentType;
    private readonly ArgumentCheck _check;
    private JsonWriteContext? _unchecked;

    /// <exception cref="ArgumentException">A value that JSON does not have: an infinity, NaN.</exception>
    /// <exception cref="InvalidOperationException">The value nests deeper than 1,000 levels.</exception>
    public JsonRequestBody(T value, string contentType, ArgumentCheck check = default)
    {
        _contentType = ContentType.Text(contentType);
        try
        {
            _check = check;
            _unchecked = check.Begin(isPatch: _contentType.StartsWith(MergePatch, StringComparison.OrdinalIgnoreCase));
            JsonWriter.Write<T, TFormat>(_json, value, _unchecked);
        }
        catch
        {
            _json.Dispose();
            throw;
        }
    }

    public override bool CanReplay => true;

    public override long? Length => _json.Length;

    public override ReadOnlyMemory<byte>? Json => _json.Written;

    public override string MediaType => _contentType.ToString();

    public override HttpContent CreateContent() => new PooledContent(_json, _contentType);

    public override void Check(CancellationToken cancellationToken)
    {
        var context = Interlocked.Exchange(ref _unchecked, null);
        _check.End(_json.Written, context, cancellationToken);
    }

    public override void Raise(string flag)
    {
        // Positions are those of the text that was written.
        Check(CancellationToken.None);
        var raised = JsonFlag.Raise(_json, flag);
        _json.Dispose();
        _json = raised;
    }

    protected override void Release() => _json.Dispose();
}
