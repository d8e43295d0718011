using System.Text.Json;
using Dovetail.Validation;

namespace Dovetail.Serialization.Internal;

/// <summary>
/// Holds a value that is read to its constraint, and tells where it breaks it: by an error where the reader is strict, else to the observer, once for each place.
/// </summary>
internal static class ConstraintReport
{
    /// <param name="json">A reader on the first token of the value.</param>
    /// <param name="context">How to read.</param>
    /// <param name="source">The whole text.</param>
    /// <param name="value">What is demanded.</param>
    public static void Send(Utf8JsonReader json, JsonReadContext context, in JsonSource source, DemandedValue value)
    {
        var faults = new List<ConstraintFault>();
        new ConstraintWalk(source.Text, start: 0, faults, value.Budget).Check(ref json, value.Constraint, value.Members);
        foreach (var fault in faults)
        {
            Send(context, in source, fault, value.Place);
        }
    }

    private static void Send(JsonReadContext context, in JsonSource source, ConstraintFault fault, ulong place)
    {
        if (context.Strict)
        {
            throw new JsonFormatException($"A value {fault.Reason}", fault.Offset);
        }

        if (context.IsNews(place, JsonDeviationKind.BrokenConstraint))
        {
            var path = source.Path(fault.Offset, member: null);
            context.Observer!.OnDeviation(context.Operation, new JsonDeviation(JsonDeviationKind.BrokenConstraint, path) { Reason = fault.Reason });
        }
    }
}

/// <param name="Constraint">The demands.</param>
/// <param name="Members">The declared members, where the demands are those of a model itself.</param>
/// <param name="Place">Stands for the path, list positions left aside.</param>
/// <param name="Budget">What is left of the text's time for patterns.</param>
internal readonly record struct DemandedValue(Constraint Constraint, JsonMembers? Members, ulong Place, PatternBudget Budget);
