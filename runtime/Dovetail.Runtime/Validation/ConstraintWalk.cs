using System.Text;
using System.Text.Json;
using Dovetail.Serialization;
using Dovetail.Validation.Internal;

namespace Dovetail.Validation;

/// <summary>
/// Holds values of a JSON text to their constraints: of a request when it is written, of a response while it is read. Goes as deep as the constraint does, which is as deep
/// as the lists and maps of one member; models inside of it have constraints of their own.
/// </summary>
/// <param name="json">The text.</param>
/// <param name="start">Where the text that the readers have begins in it.</param>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="budget">What is left of the time for patterns that need backtracking.</param>
/// <param name="rules">What holds values of the text to rules; null where each value that has some is looked at alone.</param>
/// <param name="cancellationToken">Looked at before each value.</param>
internal readonly ref struct ConstraintWalk(
    ReadOnlySpan<byte> json, long start, List<ConstraintFault> faults, PatternBudget budget, RuleSource? rules = null, CancellationToken cancellationToken = default)
{
    private readonly ReadOnlySpan<byte> _json = json;

    /// <summary>Checks the value whose first token the reader stands on; afterwards it stands on the last one.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="constraint">The demands.</param>
    /// <param name="members">The declared members, where the demands are those of a model itself.</param>
    public void Check(ref Utf8JsonReader reader, Constraint constraint, JsonMembers? members = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var first = constraint.Rule is null ? default : reader;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                CheckText(in reader, constraint);
                break;
            case JsonTokenType.Number:
                CheckNumber(in reader, constraint);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                Note(reader.TokenStartIndex, ConstraintRules.OneOf(reader.GetBoolean() ? "true" : "false", constraint));
                break;
            case JsonTokenType.StartArray:
                CheckItems(ref reader, constraint);
                break;
            case JsonTokenType.StartObject:
                CheckMembers(ref reader, constraint, members);
                break;
        }

        if (constraint.Rule is { } rule)
        {
            CheckRule(first, rule);
        }
    }

    private void CheckRule(Utf8JsonReader reader, SchemaRule rule)
    {
        var offset = start + reader.TokenStartIndex;
        var found = rules?.FaultsOf(rule, offset) ?? Alone(reader, rule, offset);

        // What the keywords beside the rule have found as well is told once.
        faults.AddRange([.. found.Except(faults)]);
    }

    private List<ConstraintFault> Alone(Utf8JsonReader reader, SchemaRule rule, long offset)
    {
        reader.Skip();
        var value = _json[(int)offset..(int)(start + reader.BytesConsumed)].ToArray();
        return new RuleSource(value, budget, cancellationToken).FaultsOf(rule, 0).ConvertAll(fault => fault with { Offset = fault.Offset + offset });
    }

    private void CheckText(in Utf8JsonReader reader, Constraint constraint)
    {
        // A text has no more characters than bytes, so that most need not be decoded.
        var isSurelyGood = constraint is { MinLength: 0, Expression: null, Format: null, OneOf: null } && reader.ValueSpan.Length <= constraint.MaxLength;
        if (!isSurelyGood)
        {
            NoteAll(reader.TokenStartIndex, ConstraintRules.OfText(reader.GetString()!, constraint, budget));
        }
    }

    private void CheckNumber(in Utf8JsonReader reader, Constraint constraint)
    {
        if (reader.TryGetDecimal(out var number))
        {
            NoteAll(reader.TokenStartIndex, ConstraintRules.OfNumber(number, constraint));
        }
        else
        {
            NoteAll(reader.TokenStartIndex, ConstraintRules.OfHugeNumber(reader.ValueSpan[0] == '-', constraint));
        }

        if (constraint.OneOf is not null)
        {
            Note(reader.TokenStartIndex, ConstraintRules.OneOfNumber(Encoding.UTF8.GetString(reader.ValueSpan), constraint));
        }
    }

    private void CheckItems(ref Utf8JsonReader reader, Constraint constraint)
    {
        var offset = reader.TokenStartIndex;
        var seen = constraint.UniqueItems ? new HashSet<string>(StringComparer.Ordinal) : null;
        var count = 0;
        var isUnique = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            count++;
            var (item, kind) = ((int)reader.TokenStartIndex, reader.TokenType);
            CheckOrSkip(ref reader, constraint.Items);
            isUnique &= seen?.Add(SameText(kind, _json[(int)(start + item)..(int)(start + reader.BytesConsumed)])) is not false;
        }

        Note(offset, ConstraintRules.Items(count, constraint));
        Note(offset, isUnique ? null : ConstraintRules.ItemTwice);
    }

    /// <summary>The members of an object have no order, and 1.0 is 1.</summary>
    private static string SameText(JsonTokenType kind, ReadOnlySpan<byte> item) =>
        kind is JsonTokenType.StartArray or JsonTokenType.StartObject || (kind is JsonTokenType.Number && item.IndexOfAny(".eE"u8) >= 0)
            ? JsonCanon.Of(new JsonTable(item.ToArray()), 0)
            : Encoding.UTF8.GetString(item);

    private void CheckMembers(ref Utf8JsonReader reader, Constraint constraint, JsonMembers? members)
    {
        var offset = reader.TokenStartIndex;
        var present = constraint.DependentRequired is null ? null : new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        var hasUnknown = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            count++;
            var isUnknown = members is null || !members.Has(in reader);
            hasUnknown |= isUnknown;
            present?.Add(reader.GetString()!);
            reader.Read();
            CheckOrSkip(ref reader, isUnknown ? constraint.Values : null);
        }

        Note(offset, ConstraintRules.Properties(count, constraint));
        Note(offset, hasUnknown && !constraint.AdditionalProperties ? "holds members that are not declared." : null);
        if (present is not null)
        {
            NoteAll(offset, ConstraintRules.Dependents(constraint, present.Contains));
        }
    }

    private void CheckOrSkip(ref Utf8JsonReader reader, Constraint? constraint)
    {
        if (constraint is null)
        {
            reader.Skip();
        }
        else
        {
            Check(ref reader, constraint);
        }
    }

    private void NoteAll(long offset, IEnumerable<string?> reasons)
    {
        foreach (var reason in reasons)
        {
            Note(offset, reason);
        }
    }

    private void Note(long offset, string? reason)
    {
        if (reason is not null)
        {
            faults.Add(new ConstraintFault(start + offset, reason));
        }
    }
}
