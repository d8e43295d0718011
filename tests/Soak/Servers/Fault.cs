namespace Dovetail.Soak.Servers;

/// <summary>What a server does to a request.</summary>
internal enum Fault
{
    /// <summary>A good answer.</summary>
    None,

    /// <summary>A good answer, and the connection closed behind it without a word.</summary>
    Close,

    /// <summary>The connection reset before anything is done.</summary>
    ResetBefore,

    /// <summary>The connection reset after the work is done.</summary>
    ResetAfter,

    /// <summary>A body that breaks off.</summary>
    HalfBody,

    /// <summary>Chunks that make no sense.</summary>
    BrokenChunks,

    /// <summary>A body byte by byte, too slowly.</summary>
    Drip,

    /// <summary>No answer at all.</summary>
    Silence,

    /// <summary>429 with a wait in milliseconds.</summary>
    TooMany,

    /// <summary>503, and perhaps the work is done.</summary>
    Unavailable,

    /// <summary>500 after the work is done.</summary>
    Broken,

    /// <summary>A 200 that is not what was declared.</summary>
    Nonsense,

    /// <summary>The token revoked, for this and all other requests.</summary>
    Revoked,
}
