namespace Dovetail.Generator.Diagnostics;

/// <summary>One thing to say about a mapper in the user's code: value-equal, and without its place until it is reported.</summary>
/// <param name="Id">The rule's id, a key of <see cref="FindingRules"/>.</param>
/// <param name="Message">The whole message, without a line break.</param>
internal sealed record MapperFinding(string Id, string Message)
{
    /// <summary>The number of the method that it is about; -1 for the class.</summary>
    public int Method { get; init; } = -1;

    /// <summary>The member that it is about, for those who mend it; null for none.</summary>
    public string? Member { get; init; }

    /// <summary>The two types of a conversion that is missing, for those who write it; null for none.</summary>
    public (string Source, string Target)? Types { get; init; }

    /// <summary>Whether nothing can be written as long as it stands.</summary>
    public bool IsError => FindingRules.ById[Id].DefaultSeverity is Microsoft.CodeAnalysis.DiagnosticSeverity.Error;
}
