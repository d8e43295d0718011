using System.Globalization;
using System.Text;

namespace Dovetail.Generator.Reading.Nodes;

/// <summary>A node as JSON text.</summary>
internal static class ValueText
{
    /// <returns>Null where it holds what JSON does not have: an infinity of YAML.</returns>
    public static string? Of(SpecNode node)
    {
        var text = new StringBuilder();
        return Append(text, node) ? text.ToString() : null;
    }

    private static bool Append(StringBuilder text, SpecNode node) => node switch
    {
        SpecScalar scalar => AppendScalar(text, scalar),
        SpecSequence sequence => AppendItems(text, sequence),
        SpecMapping mapping => AppendMembers(text, mapping),
        _ => false,
    };

    private static bool AppendScalar(StringBuilder text, SpecScalar scalar)
    {
        if (scalar.Kind == ScalarKind.String)
        {
            AppendString(text, scalar.Value);
            return true;
        }

        text.Append(scalar.Value);
        return scalar.Kind != ScalarKind.Number || IsNumber(scalar.Value);
    }

    private static bool AppendItems(StringBuilder text, SpecSequence sequence)
    {
        text.Append('[');
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            if (!Append(text, sequence.Items[i]))
            {
                return false;
            }
        }

        text.Append(']');
        return true;
    }

    private static bool AppendMembers(StringBuilder text, SpecMapping mapping)
    {
        text.Append('{');
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            AppendString(text, mapping.Entries[i].Name);
            text.Append(':');
            if (!Append(text, mapping.Entries[i].Value))
            {
                return false;
            }
        }

        text.Append('}');
        return true;
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character is '"' or '\\' or < ' ' || char.IsSurrogate(character)
                ? text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture))
                : text.Append(character);
        }

        text.Append('"');
    }

    /// <summary>The grammar of RFC 8259 6: digits with no zero before them, a fraction, an exponent.</summary>
    private static bool IsNumber(string text)
    {
        var at = text.StartsWith("-", StringComparison.Ordinal) ? 1 : 0;
        var start = at;
        if (!Digits(text, ref at) || (text[start] == '0' && at - start > 1))
        {
            return false;
        }

        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (!Digits(text, ref at))
            {
                return false;
            }
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at += at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            return Digits(text, ref at) && at == text.Length;
        }

        return at == text.Length;
    }

    private static bool Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at > start;
    }
}
