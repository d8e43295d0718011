namespace Dovetail.Resilience.Internal;

/// <summary>Why a call is tried again.</summary>
internal enum RetryKind
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>The failure may pass quickly.</summary>
    Transient,

    /// <summary>The server has too much to do, or the client has asked too much.</summary>
    Throttling,

    /// <summary>The attempt took too long.</summary>
    Timeout,
}
