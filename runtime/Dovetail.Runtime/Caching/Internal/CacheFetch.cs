namespace Dovetail.Caching.Internal;

/// <summary>What came of a request that calls may share.</summary>
/// <param name="reply">The server's answer, for the first who takes it.</param>
internal sealed class CacheFetch(ApiReply? reply) : IDisposable
{
    private ApiReply? _reply = reply;

    /// <summary>The response that all can read; null where each has to ask.</summary>
    public StoredResponse? Shared { get; init; }

    /// <summary>Whether it is kept from now on.</summary>
    public bool IsStored { get; init; }

    /// <summary>304, or the error that a kept response stands in for; null else.</summary>
    public int? ForwardStatus { get; init; }

    /// <summary>The answer itself; null where it is taken, or there is none.</summary>
    public ApiReply? Take() => Interlocked.Exchange(ref _reply, null);

    public void Dispose() => Take()?.Dispose();
}
