namespace Dovetail.Generator.Customizing;

/// <summary>Where the user says a change: in an attribute, or in an option.</summary>
/// <param name="Part">The class that has the attribute; null for an option.</param>
/// <param name="Place">The number of the attribute or member among the places of the class; -1 for the class itself.</param>
internal sealed record ChangeSource(string? Part, int Place)
{
    /// <summary>The name of the option and the entry of it; null for an attribute.</summary>
    public (string Option, string Entry)? Option { get; init; }
}
