namespace Dovetail.Serialization;

/// <summary>A value with its case among those of its union: what a generated union is made of.</summary>
public readonly struct UnionValue
{
    internal UnionValue(UnionCases cases, int index, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Cases = cases;
        Index = index;
        Value = value;
    }

    internal UnionCases Cases { get; }

    internal int Index { get; }

    internal object Value { get; }
}
