using System.Text.Json;
using Dovetail.Serialization.Internal;
using Dovetail.Validation;

namespace Dovetail.Serialization;

/// <summary>One of the types of a union, and how a JSON value of it is told from those of the others.</summary>
public abstract class UnionCase
{
    private protected UnionCase(string kind, string[] marks)
    {
        Kind = JsonKind.Parse(kind);
        Marks = marks;
    }

    /// <summary>What the description demands of a value of this type beside it; null for nothing. Models have their own.</summary>
    public Constraint? Constraint { get; init; }

    internal JsonKind Kind { get; }

    /// <summary>Values of the discriminator; else values of members that it alone has, each
    /// after <c>=</c>, the member and a line feed, and members that the other objects do not have, each after <c>!</c> (required) or <c>?</c>.</summary>
    internal string[] Marks { get; }

    internal abstract bool Recognizes(ref JsonReader reader);

    internal abstract object Read(ref JsonReader reader);

    internal abstract void Write(JsonWriter writer, object value);
}

/// <inheritdoc cref="UnionCase"/>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TFormat">Its format.</typeparam>
/// <param name="kind">What stands in JSON: <c>string</c>, <c>number</c>, <c>boolean</c>, <c>object</c>, <c>array</c>, <c>array of</c> one of these, or <c>any</c>.</param>
/// <param name="marks">
/// Of an object, or a list of objects, what tells it from the others: the values of the discriminator where the union has one; else its values of members that the others
/// have other values of, each after <c>=</c>, the member and a line feed, and its members that not all others have, each after <c>!</c> where it is required and <c>?</c> where
/// it is not.
/// </param>
/// <exception cref="ArgumentException">The kind is none of these.</exception>
public sealed class UnionCase<T, TFormat>(string kind, params string[] marks) : UnionCase(kind, marks)
    where T : notnull
    where TFormat : struct, IFormat<T>
{
    internal override bool Recognizes(ref JsonReader reader) => TFormat.Recognizes(ref reader);

    internal override object Read(ref JsonReader reader) => TFormat.Read(ref reader);

    internal override void Write(JsonWriter writer, object value) => TFormat.Write(writer, (T)value);
}
