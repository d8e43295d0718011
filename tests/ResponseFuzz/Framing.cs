namespace Dovetail.ResponseFuzz;

/// <summary>How the end of a body is told (RFC 9112 6.3).</summary>
internal enum Framing
{
    /// <summary>By <c>Content-Length</c>.</summary>
    Length,

    /// <summary>In chunks.</summary>
    Chunks,

    /// <summary>By the end of the connection.</summary>
    Close,
}
