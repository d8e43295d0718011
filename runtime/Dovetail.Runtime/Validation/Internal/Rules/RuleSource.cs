namespace Dovetail.Validation.Internal;

/// <summary>Holds values of a JSON text to rules; the text is looked at when the first of them has some.</summary>
/// <param name="json">The text.</param>
/// <param name="budget">What is left of the request's time for patterns that need backtracking.</param>
/// <param name="cancellationToken">Looked at before each value.</param>
internal sealed class RuleSource(ReadOnlyMemory<byte> json, PatternBudget budget, CancellationToken cancellationToken)
{
    private RuleRun? _run;

    /// <summary>Whether the text is a merge patch (RFC 7396), which has nulls where the schema has none: it keeps no rules of the whole.</summary>
    public bool IsPatch { get; init; }

    /// <summary>What is wrong with a value.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="offset">Where the value begins.</param>
    public List<ConstraintFault> FaultsOf(SchemaRule rule, long offset)
    {
        if (IsPatch)
        {
            return [];
        }

        _run ??= new RuleRun(new JsonTable(json), budget, cancellationToken);
        return _run.FaultsOf(rule, _run.Json.At(offset));
    }
}
