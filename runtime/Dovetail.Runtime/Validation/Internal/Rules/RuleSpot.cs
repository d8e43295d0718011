using System.Text.Json;

namespace Dovetail.Validation.Internal;

/// <summary>A value, and the rule that is asked of it.</summary>
/// <param name="Run">The run.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Value">The value's place.</param>
/// <param name="Seen">Takes what of the value is evaluated; null where nobody asks.</param>
/// <param name="Faults">Takes what is wrong; null where nobody asks.</param>
internal readonly record struct RuleSpot(RuleRun Run, SchemaRule Rule, int Value, Evaluated? Seen, List<ConstraintFault>? Faults)
{
    public JsonTable Json => Run.Json;

    /// <summary>What the value is; a member's name is a text.</summary>
    public JsonTokenType Kind => Json[Value].Kind is var kind && kind == JsonTokenType.PropertyName ? JsonTokenType.String : kind;

    /// <summary>Asks another rule of the same value.</summary>
    public bool Also(SchemaRule rule) => Run.Check(rule, Value, Seen, Faults);

    /// <summary>Whether another rule fits the same value; what it evaluated counts if it does.</summary>
    public bool Fits(SchemaRule rule) => Run.Check(rule, Value, Seen, faults: null);

    /// <summary>Asks a rule of a value inside of this one, and notes that it was evaluated.</summary>
    public bool Inside(SchemaRule rule, int value)
    {
        Seen?.Add(value);
        return Run.Check(rule, value, seen: null, Faults);
    }

    /// <summary>Notes what is wrong with the value, or with one inside of it. Always false.</summary>
    public bool Fail(string reason, int? at = null)
    {
        Faults?.Add(new ConstraintFault(Json[at ?? Value].Start, reason));
        return false;
    }
}
