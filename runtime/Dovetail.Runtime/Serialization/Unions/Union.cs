using System.Diagnostics;
using System.Text.Json;
using Dovetail.Serialization;
using Dovetail.Serialization.Internal;

namespace Dovetail;

/// <summary>
/// A value of one of several types, which the generated class lists. What came and fits none of them is kept as a <see cref="JsonElement"/>.
/// <code>switch (charge.Customer?.Value) { case Customer customer: …; case string id: …; case JsonElement unknown: …; }</code>
/// </summary>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract class Union : IEquatable<Union>
{
    private readonly UnionCases _cases;

    /// <summary>Creates a union.</summary>
    /// <param name="value">The value with its case.</param>
    protected Union(UnionValue value)
    {
        _cases = value.Cases;
        Index = value.Index;
        Value = value.Value;
    }

    /// <summary>The value, of one of the types; a <see cref="JsonElement"/> where it is of none of them.</summary>
    public object Value { get; }

    /// <summary>Whether the value is of one of the types that the document lists.</summary>
    public bool IsKnown => Index >= 0;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string DebuggerText => $"{GetType().Name}: {(IsKnown ? "" : "unknown, ")}{Value.GetType().Name}";

    /// <summary>The value's type, by its place among the types of the union; -1 where it is of none.</summary>
    protected int Index { get; }

    /// <summary>The value as a JSON text.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">A value that JSON does not have: an infinity, NaN.</exception>
    public string ToJson() => JsonString.Of<Union, AnyUnionFormat>(this);

    /// <summary>Reads a union from a JSON text: also one whose case the document does not know yet.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">The text is malformed or null, or the value is broken in a way that its case does not allow.</exception>
    public static T FromJson<T>(string json)
        where T : Union, IJsonUnion<T> => JsonString.Read<T, UnionFormat<T>>(json);

    /// <inheritdoc/>
    public bool Equals(Union? other) => other is not null && other.GetType() == GetType() && other.Index == Index && other.Value.Equals(Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Union);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Index, Value);

    /// <summary>The name of the value's type and nothing else: values may be secret. <see cref="ToJson"/> gives them.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Value.GetType().Name;

    internal void WriteJson(JsonWriter writer) => _cases.Write(writer, Index, Value);
}
