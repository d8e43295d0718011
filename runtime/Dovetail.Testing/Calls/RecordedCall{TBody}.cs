namespace Dovetail.Testing;

/// <summary>A call that a fake received, with its body.</summary>
/// <typeparam name="TBody">The type of the body.</typeparam>
public sealed class RecordedCall<TBody> : RecordedCall
{
    private readonly Func<ReadOnlyMemory<byte>, TBody> _read;

    internal RecordedCall(RecordedCall call, Func<ReadOnlyMemory<byte>, TBody> read)
        : base(call)
    {
        _read = read;
    }

    /// <summary>The body, read from what was sent; null where none was.</summary>
    public TBody? Body => Requests is [.., { Body.IsEmpty: false } last] ? _read(last.Body) : default;
}
