using System.Globalization;

namespace Dovetail.Generator.Reading.Nodes;

/// <summary>Compares nodes as JSON values (RFC 9535 2.3.5.2.2).</summary>
internal static class NodeComparer
{
    /// <remarks>As deep as the trees, whose depth is bounded.</remarks>
    public static bool AreEqual(SpecNode? left, SpecNode? right) => ReferenceEquals(left, right) || (left, right) switch
    {
        (SpecScalar a, SpecScalar b) => a.Kind == b.Kind && (a.Kind == ScalarKind.Number ? CompareNumbers(a.Value, b.Value) == 0 : a.Value == b.Value),
        (SpecSequence a, SpecSequence b) => AreEqual(a, b),
        (SpecMapping a, SpecMapping b) => AreEqual(a, b),
        _ => false,
    };

    /// <summary>Only numbers and texts have an order, and only among themselves.</summary>
    public static bool IsLess(SpecNode? left, SpecNode? right) => (left, right) switch
    {
        (SpecScalar { Kind: ScalarKind.Number } a, SpecScalar { Kind: ScalarKind.Number } b) => CompareNumbers(a.Value, b.Value) < 0,
        (SpecScalar { Kind: ScalarKind.String } a, SpecScalar { Kind: ScalarKind.String } b) => string.CompareOrdinal(a.Value, b.Value) < 0,
        _ => false,
    };

    private static bool AreEqual(SpecSequence left, SpecSequence right)
    {
        for (var i = 0; i < left.Items.Count && i < right.Items.Count; i++)
        {
            if (!AreEqual(left.Items[i], right.Items[i]))
            {
                return false;
            }
        }

        return left.Items.Count == right.Items.Count;
    }

    private static bool AreEqual(SpecMapping left, SpecMapping right)
    {
        foreach (var entry in left.Entries)
        {
            if (right[entry.Name] is not { } other || !AreEqual(entry.Value, other))
            {
                return false;
            }
        }

        return left.Entries.Count == right.Entries.Count;
    }

    private static int CompareNumbers(string left, string right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : Double(left).CompareTo(Double(right));

    private static double Double(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
