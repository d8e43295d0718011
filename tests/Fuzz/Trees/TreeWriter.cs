using System.Globalization;
using System.Text;

namespace Dovetail.Fuzz.Trees;

/// <summary>Writes trees as JSON, or as YAML in block style.</summary>
internal static class TreeWriter
{
    public static string ToJson(Tree tree)
    {
        var text = new StringBuilder();
        Json(text, tree);
        return text.Append('\n').ToString();
    }

    public static string ToYaml(Tree tree)
    {
        var text = new StringBuilder();
        Yaml(text, tree, indent: 0);
        return text.Append('\n').ToString();
    }

    private static void Json(StringBuilder text, Tree tree)
    {
        switch (tree)
        {
            case TreeMapping mapping:
                List(text, "{}", mapping.Entries, entry => Json(Quote(text, entry.Key).Append(": "), entry.Value));
                break;
            case TreeSequence sequence:
                List(text, "[]", sequence.Items, item => Json(text, item));
                break;
            case TreeScalar scalar:
                Scalar(text, scalar);
                break;
        }
    }

    private static void List<T>(StringBuilder text, string brackets, List<T> items, Action<T> write)
    {
        text.Append(brackets[0]);
        for (var index = 0; index < items.Count; index++)
        {
            text.Append(index == 0 ? "\n" : ",\n");
            write(items[index]);
        }

        text.Append(brackets[1]);
    }

    private static void Yaml(StringBuilder text, Tree tree, int indent)
    {
        switch (tree)
        {
            case TreeMapping { Count: > 0 } mapping:
                mapping.Entries.ForEach(entry => Yaml(Quote(NewLine(text, indent), entry.Key).Append(": "), entry.Value, indent + 2));
                break;
            case TreeSequence { Count: > 0 } sequence:
                sequence.Items.ForEach(item => Yaml(NewLine(text, indent).Append("- "), item, indent + 2));
                break;
            default:
                Json(text, tree);
                break;
        }
    }

    private static StringBuilder NewLine(StringBuilder text, int indent) => text.Append('\n').Append(' ', indent);

    private static void Scalar(StringBuilder text, TreeScalar scalar) => _ = scalar.IsString ? Quote(text, scalar.Text) : text.Append(scalar.Text);

    private static StringBuilder Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            if (character is '"' or '\\' || char.IsControl(character) || char.IsSurrogate(character))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                text.Append(character);
            }
        }

        return text.Append('"');
    }
}
