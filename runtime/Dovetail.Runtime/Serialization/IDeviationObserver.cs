namespace Dovetail.Serialization;

/// <summary>Is told where servers deviate from their own description. Called by any thread that reads a response.</summary>
public interface IDeviationObserver
{
    /// <summary>A deviation, once for each place of an operation's response.</summary>
    /// <param name="operation">The operation's id.</param>
    /// <param name="deviation">The deviation.</param>
    void OnDeviation(string operation, JsonDeviation deviation);
}
