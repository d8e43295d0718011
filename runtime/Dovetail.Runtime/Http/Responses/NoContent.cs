namespace Dovetail;

/// <summary>The value of a call whose response has no body.</summary>
public readonly record struct NoContent
{
    /// <summary>The only value.</summary>
    public static NoContent Value => default;
}
