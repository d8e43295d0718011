using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading;

/// <summary>
/// Strings that were written without quotes and read as numbers or booleans: <c>enum: [1.0, 007, True]</c> of a string means these texts. What is written counts, and is told.
/// </summary>
internal static class WrittenTexts
{
    public static void Restore(SpecSchema schema, FindingList findings)
    {
        if ((schema.Types & ~SchemaTypes.Null) != SchemaTypes.String)
        {
            return;
        }

        schema.Enum = schema.Enum?.Any(IsOther) == true ? [.. schema.Enum.Select(value => TextOf(value, findings))] : schema.Enum;
        schema.Const = schema.Const is { } only ? TextOf(only, findings) : null;

        // Said in the documentation only.
        schema.Default = schema.Default is SpecScalar value && IsOther(value) ? value.AsWritten() : schema.Default;
    }

    private static bool IsOther(SpecNode value) => value is SpecScalar { Kind: ScalarKind.Number or ScalarKind.True or ScalarKind.False };

    private static SpecNode TextOf(SpecNode value, FindingList findings)
    {
        if (!IsOther(value))
        {
            return value;
        }

        var text = ((SpecScalar)value).AsWritten();
        findings.Add(Findings.UnquotedText(value.Location, text.Value));
        return text;
    }
}
