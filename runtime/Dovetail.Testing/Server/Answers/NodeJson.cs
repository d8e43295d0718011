using System.Text;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Testing.Server.Requests;

namespace Dovetail.Testing.Server.Answers;

/// <summary>Writes what a document has for an example as JSON.</summary>
internal static class NodeJson
{
    /// <summary>YAML's aliases can make a small text a huge value.</summary>
    private const int MostNodes = 200_000;

    /// <returns>Null for what is too large to be an example.</returns>
    public static string? TryWrite(SpecNode node)
    {
        var (output, left) = (new StringBuilder(), MostNodes);
        return Write(node, output, ref left) ? output.ToString() : null;
    }

    /// <summary>All of a value, however large.</summary>
    public static string Write(SpecNode node)
    {
        var (output, left) = (new StringBuilder(), int.MaxValue);
        _ = Write(node, output, ref left);
        return output.ToString();
    }

    private static bool Write(SpecNode node, StringBuilder output, ref int left)
    {
        if (--left < 0)
        {
            return false;
        }

        switch (node)
        {
            case SpecScalar scalar:
                output.Append(scalar.Kind == ScalarKind.String ? Coercion.Quote(scalar.Value) : scalar.Value);
                return true;
            case SpecSequence sequence:
                return WriteAll(sequence.Items, '[', ']', output, ref left);
            case SpecMapping mapping:
                return WriteAll(mapping, output, ref left);
            default:
                return false;
        }
    }

    private static bool WriteAll(IReadOnlyList<SpecNode> items, char open, char close, StringBuilder output, ref int left)
    {
        output.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            output.Append(i == 0 ? "" : ",");
            if (!Write(items[i], output, ref left))
            {
                return false;
            }
        }

        output.Append(close);
        return true;
    }

    private static bool WriteAll(SpecMapping mapping, StringBuilder output, ref int left)
    {
        output.Append('{');
        var isFirst = true;
        foreach (var entry in mapping.Entries)
        {
            output.Append(isFirst ? "" : ",").Append(Coercion.Quote(entry.Name)).Append(':');
            isFirst = false;
            if (!Write(entry.Value, output, ref left))
            {
                return false;
            }
        }

        output.Append('}');
        return true;
    }
}
