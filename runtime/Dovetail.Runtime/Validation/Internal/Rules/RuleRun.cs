using System.Runtime.CompilerServices;

namespace Dovetail.Validation.Internal;

/// <summary>
/// Holds values of one JSON text to rules. A description is not trusted: rules that lead round, or that take each other's steps again and again, come to an end that is the
/// same on every machine, and is told.
/// </summary>
/// <param name="json">The text.</param>
/// <param name="budget">What is left of the request's time for patterns that need backtracking.</param>
/// <param name="cancellationToken">Looked at before each value.</param>
internal sealed class RuleRun(JsonTable json, PatternBudget budget, CancellationToken cancellationToken)
{
    /// <summary>Rules inside of rules, counted along one value and what is in it.</summary>
    private const int Deepest = 1_000;

    private const string TooDeep = "has rules that lead too deep into each other to be checked.";
    private const string TooLong = "has rules that take too many steps to be checked.";

    // Enough for every rule of a large description at each value, and an end in some seconds.
    private long _steps = 1_000_000 + (100L * json.Length);
    private int _depth;
    private string? _end;
    private bool _isTold;

    public JsonTable Json => json;

    public PatternBudget Budget => budget;

    /// <summary>What is wrong with a value.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="value">The value's place.</param>
    public List<ConstraintFault> FaultsOf(SchemaRule rule, int value)
    {
        var faults = new List<ConstraintFault>();
        var untold = budget.Untold;
        _ = Check(rule, value, seen: null, faults);

        // What has come to an end says nothing about the value, and is told once.
        if (_end is not null)
        {
            (faults, _isTold) = (_isTold ? [] : [new ConstraintFault(json[value].Start, _end)], true);
        }

        // A pattern that could not be told may stand under a "not": nothing is refused by what follows from it.
        return budget.Untold == untold ? faults : [];
    }

    /// <summary>A value as a text that is the same for the same values.</summary>
    public string Canon(int value)
    {
        Spend(json[value].Next - value);
        return JsonCanon.Of(json, value);
    }

    /// <summary>Counts steps that are no rule's.</summary>
    public void Spend(int steps) => _steps -= steps;

    /// <summary>Whether a value fits.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="value">The value's place.</param>
    /// <param name="seen">Takes what of the value was evaluated, if it fits; null where nobody asks.</param>
    /// <param name="faults">Takes what is wrong; null where nobody asks.</param>
    public bool Check(SchemaRule rule, int value, Evaluated? seen, List<ConstraintFault>? faults)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_end is not null || !Enter())
        {
            return true;
        }

        // What its cousins have evaluated a schema does not see; what it has evaluated itself, those around it do.
        var own = seen is null && !rule.AsksForUnevaluated ? null : new Evaluated();
        var fits = CheckKeywords(new RuleSpot(this, rule, value, own, faults));
        _depth--;
        if (fits)
        {
            seen?.Add(own);
        }

        return fits;
    }

    private static bool CheckKeywords(RuleSpot spot)
    {
        if (spot.Rule.AllowsNull && spot.Kind == System.Text.Json.JsonTokenType.Null)
        {
            return true;
        }

        if (!ValueKeywords.Check(spot))
        {
            return false;
        }

        // What is unevaluated is known when all else is done.
        return ReferenceKeywords.Check(spot) & ChoiceKeywords.Check(spot) & ObjectKeywords.Check(spot) & ArrayKeywords.Check(spot)
            & UnevaluatedKeywords.Check(spot);
    }

    private bool Enter()
    {
        _end = _depth >= Deepest || !RuntimeHelpers.TryEnsureSufficientExecutionStack() ? TooDeep : --_steps < 0 ? TooLong : null;
        _depth += _end is null ? 1 : 0;
        return _end is null;
    }
}
