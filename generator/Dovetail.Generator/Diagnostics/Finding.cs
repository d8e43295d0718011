namespace Dovetail.Generator.Diagnostics;

/// <summary>One thing to say about a spec: value-equal, and free of Roslyn's objects until it is reported.</summary>
/// <param name="Id">The rule's id, a key of <see cref="FindingRules"/>.</param>
/// <param name="Message">The whole message, without a line break.</param>
/// <param name="Location">The place in the spec; null for findings about no place.</param>
internal sealed record Finding(string Id, string Message, SpecLocation? Location)
{
    /// <summary>What would mend it in a file of lines; null where nothing of that kind would.</summary>
    public LineEdit? Edit { get; init; }
}

/// <summary>A change of a file of sorted lines.</summary>
/// <param name="Path">The file.</param>
/// <param name="Old">The line that goes; null where none does.</param>
/// <param name="New">The line that comes; null where none does.</param>
internal sealed record LineEdit(string Path, string? Old, string? New);
