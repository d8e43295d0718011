namespace Dovetail.Resilience.Internal;

/// <summary>What an attempt says about its server.</summary>
internal enum CircuitOutcome
{
    /// <summary>Nothing: it was cancelled, or never came to the server.</summary>
    Ignored,

    /// <summary>It works, if only to refuse.</summary>
    Success,

    /// <summary>It does not work.</summary>
    Failure,
}
