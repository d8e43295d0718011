namespace Dovetail;

/// <summary>How far a batch has come.</summary>
/// <param name="Total">How many items it has.</param>
/// <param name="Succeeded">How many were done.</param>
/// <param name="Failed">How many have failed for good, or were not sent.</param>
/// <param name="Waiting">How many have failed, and are tried again later.</param>
/// <param name="Delay">How long the batch waits from now on before they are; zero while it works.</param>
public readonly record struct BatchProgress(int Total, int Succeeded, int Failed, int Waiting, TimeSpan Delay)
{
    /// <summary>How many have their outcome.</summary>
    public int Completed => Succeeded + Failed;
}
