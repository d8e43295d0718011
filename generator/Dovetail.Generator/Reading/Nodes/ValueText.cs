using System.Globalization;
using System.Text;

namespace Dovetail.Generator.Reading.Nodes;

/// <summary>A node as JSON text.</summary>
internal static class ValueText
{
    /// <summary>YAML's aliases can make a small text a huge value.</summary>
    private const int MostNodes = 200_000;

    /// <summary>All of a value, however large.</summary>
    public static string Of(SpecNode node)
    {
        var (text, left) = (new StringBuilder(), int.MaxValue);
        _ = Append(text, node, ref left);
        return text.ToString();
    }

    /// <returns>Null for what is too large to be an example.</returns>
    public static string? TryOf(SpecNode node)
    {
        var (text, left) = (new StringBuilder(), MostNodes);
        return Append(text, node, ref left) ? text.ToString() : null;
    }

    private static bool Append(StringBuilder text, SpecNode node, ref int left)
    {
        if (--left < 0)
        {
            return false;
        }

        switch (node)
        {
            case SpecScalar { Kind: ScalarKind.String } scalar:
                AppendString(text, scalar.Value);
                return true;
            case SpecScalar scalar:
                text.Append(scalar.Value);
                return true;
            case SpecSequence sequence:
                return AppendItems(text, sequence, ref left);
            case SpecMapping mapping:
                return AppendMembers(text, mapping, ref left);
            default:
                return false;
        }
    }

    private static bool AppendItems(StringBuilder text, SpecSequence sequence, ref int left)
    {
        text.Append('[');
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            if (!Append(text, sequence.Items[i], ref left))
            {
                return false;
            }
        }

        text.Append(']');
        return true;
    }

    private static bool AppendMembers(StringBuilder text, SpecMapping mapping, ref int left)
    {
        text.Append('{');
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            AppendString(text, mapping.Entries[i].Name);
            text.Append(':');
            if (!Append(text, mapping.Entries[i].Value, ref left))
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
}
