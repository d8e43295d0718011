namespace Dovetail.Generator.Diagnostics;

/// <summary>One thing to say about an attribute of the user's: value-equal, and without its place until it is reported.</summary>
/// <param name="Id">The rule's id, a key of <see cref="FindingRules"/>.</param>
/// <param name="Message">The whole message, without a line break.</param>
/// <param name="Part">The full name of the class that has the attribute.</param>
/// <param name="Place">The number of the attribute or member among the places of the class; -1 for the class itself.</param>
internal sealed record CustomizingFinding(string Id, string Message, string Part, int Place)
{
    /// <summary>The name that matches nothing, and the one that was meant, perhaps: for those who mend it; null for none.</summary>
    public (string Old, string New)? Nearest { get; init; }
}
