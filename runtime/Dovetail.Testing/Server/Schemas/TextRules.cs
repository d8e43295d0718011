using Dovetail.Generator.Reading.Nodes;
using Dovetail.Validation;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>What a schema demands of a text: length in characters of Unicode, pattern, format.</summary>
internal sealed class TextRules(SchemaSource source, PatternBudget budget)
{
    public IEnumerable<(string Reason, SpecNode? Rule)> Faults(SpecMapping schema, string text)
    {
        foreach (var fault in Count.Faults(schema, "minLength", "maxLength", text.EnumerateRunes().Count(), "character"))
        {
            yield return fault;
        }

        if (schema["pattern"] is SpecScalar { Kind: ScalarKind.String } pattern && !source.Pattern(pattern.Value).Accepts(text, budget))
        {
            yield return ($"does not match the pattern {pattern.Value}.", pattern);
        }

        if (schema["format"] is SpecScalar format && !TextFormat.Accepts(text, format.Value))
        {
            yield return ($"is not of the format {format.Value}.", format);
        }
    }
}
