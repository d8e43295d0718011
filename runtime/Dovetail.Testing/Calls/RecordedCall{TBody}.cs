using Dovetail.Http;
using Dovetail.Testing.Server.Requests;

namespace Dovetail.Testing;

/// <summary>A call that a fake received, with its body.</summary>
/// <typeparam name="TBody">The type of the body.</typeparam>
public class RecordedCall<TBody> : RecordedCall
{
    private readonly Func<ReadOnlyMemory<byte>, TBody> _read;

    /// <summary>The same call, as generated calls with typed arguments have it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="read">Reads the body.</param>
    protected RecordedCall(RecordedCall call, Func<ReadOnlyMemory<byte>, TBody> read)
        : base(call)
    {
        _read = read;
    }

    /// <summary>The body, read from what was sent; null where none was, or none in JSON.</summary>
    public TBody? Body => Requests is [.., { Body.IsEmpty: false } last] && JsonMediaType.Is(MediaRange.Plain(last.ContentType)) ? _read(last.Body) : default;
}
