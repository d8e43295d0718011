using System.Text.Json;
using Dovetail.Serialization.Internal;
using Dovetail.Validation;

namespace Dovetail.Serialization;

/// <summary>The members of a model as its description declares them, in its order. Immutable; one for each model.</summary>
public sealed class JsonMembers
{
    private readonly string[] _names;
    private readonly MemberKind[] _kinds;
    private readonly int[] _requiredBits;       // -1: optional
    private byte[][]? _encoded;
    private Constraint?[]? _constraints;

    /// <summary>Creates the list.</summary>
    /// <param name="members">
    /// The names on the wire, each after one character that says what is promised: <c>!</c> required; <c>-</c> required in responses, as only servers set it;
    /// <c>+</c> required in requests, as servers never send it; <c>*</c> required, may be null;
    /// <c>?</c> optional; <c>~</c> optional, may be null; <c>^</c> optional and of any kind, a null being a value like others.
    /// </param>
    /// <exception cref="ArgumentException">A member does not start with one of these characters.</exception>
    public JsonMembers(params string[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        _names = new string[members.Length];
        _kinds = new MemberKind[members.Length];
        _requiredBits = new int[members.Length];
        for (var index = 0; index < members.Length; index++)
        {
            _names[index] = members[index][1..];
            _kinds[index] = MemberKinds.Read(members[index][0]);
            _requiredBits[index] = MemberKinds.IsRequired(_kinds[index]) ? RequiredCount++ : -1;
        }

        Names = new Utf8Names(_names);
    }

    /// <summary>The number of members.</summary>
    public int Count => _names.Length;

    /// <summary>What the description demands of the object as a whole; null for nothing.</summary>
    public Constraint? Own { get; init; }

    /// <summary>What the description demands of a member beside its type; null for nothing.</summary>
    /// <param name="member">Its place in the list.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such member.</exception>
    public Constraint? this[int member]
    {
        get => _constraints?[member];
        init => (_constraints ??= new Constraint?[_names.Length])[member] = value;
    }

    internal Utf8Names Names { get; }

    internal int RequiredCount { get; }

    /// <summary>A name as it is written: escaped once, and only for models that are sent.</summary>
    /// <returns>A comma, the name in quotes, and a colon.</returns>
    internal byte[] Encoded(int index) => (_encoded ?? Encode())[index];

    internal string Name(int index) => _names[index];

    internal MemberKind Kind(int index) => _kinds[index];

    internal bool MustBeSent(int index) => MemberKinds.MustBeSent(_kinds[index]);

    /// <summary>Whether the name that a reader stands on is that of a member.</summary>
    internal bool Has(in Utf8JsonReader json) => Unicode.Find(in json, Names, expected: 0) >= 0;

    internal int RequiredBit(int index) => _requiredBits[index];

    private byte[][] Encode() => _encoded = [.. _names.Select(static name => (byte[])[(byte)',', .. JsonString.Quoted(name), (byte)':'])];
}
