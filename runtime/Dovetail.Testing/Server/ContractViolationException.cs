namespace Dovetail.Testing;

/// <summary>A test server got requests that its document does not allow.</summary>
/// <param name="violations">What was wrong, in the order of the requests.</param>
public sealed class ContractViolationException(IReadOnlyList<ContractViolation> violations)
    : Exception(
        $"{violations.Count} violation{(violations.Count == 1 ? "" : "s")} of the document:"
        + string.Concat(violations.Select(static one => Environment.NewLine + "  " + one)))
{
    /// <summary>What was wrong, in the order of the requests.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; } = violations;
}
