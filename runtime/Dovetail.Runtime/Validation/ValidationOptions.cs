namespace Dovetail;

/// <summary>What a client checks before it sends.</summary>
public sealed class ValidationOptions
{
    /// <summary>
    /// Whether arguments are held to the constraints of the API's description (lengths, ranges, patterns, …) before anything is sent. True by default; false where a description
    /// asks for more than its server does.
    /// </summary>
    public bool Enabled { get; set; } = true;
}
