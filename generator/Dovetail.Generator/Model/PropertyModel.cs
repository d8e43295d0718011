using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>A property of a model.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="JsonName">The name on the wire.</param>
/// <param name="Type">Without nullability of its own: that follows from the two flags.</param>
/// <param name="Required">The spec promises the member: <c>required</c>, unless it has an <paramref name="Initializer"/> or is read-only.</param>
/// <param name="Nullable">The spec allows an explicit null.</param>
/// <param name="ReadOnly">Sent by the server only: never has to be set.</param>
/// <param name="Initializer">The one value the spec allows, where it allows one; null otherwise.</param>
internal sealed record PropertyModel(
    string Name,
    string JsonName,
    TypeRef Type,
    bool Required,
    bool Nullable,
    bool ReadOnly,
    LiteralModel? Initializer,
    DocModel Doc,
    bool Deprecated)
{
    /// <summary>Never sent by the server.</summary>
    public bool WriteOnly { get; init; }

    /// <summary>The base class declares it.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Absent, null and a value are three things: Optional&lt;T?&gt;.</summary>
    public bool IsOptional { get; init; }

    /// <summary>It can not be changed once the object is made.</summary>
    public bool IsInitOnly { get; init; }

    /// <summary>What the document demands of the value; null for nothing.</summary>
    public ConstraintModel? Constraint { get; init; }

    /// <summary>The user's part of the class declares it; null where it is printed.</summary>
    public DeclaredPropertyModel? Declared { get; init; }

    /// <summary>It is <c>required</c> in C#.</summary>
    public bool MustBeSet => Declared is { } own ? own.IsRequired : this is { Required: true, ReadOnly: false, Initializer: null };

    /// <summary>The C# type takes null. JSON that is promised holds a null of its own.</summary>
    public bool TakesNull => Declared?.TakesNull ?? (!IsPromised || (Nullable && Type is not ScalarRef { Kind: ScalarKind.Json }));

    /// <summary>Its C# name does not tell its name on the wire.</summary>
    public bool IsRenamed => PlainName.Of(Name) != PlainName.Of(JsonName);

    private bool IsPromised => Required || Initializer is not null;
}

/// <summary>How the user's part of a class declares a member.</summary>
/// <param name="IsRequired">It is <c>required</c> in C#.</param>
/// <param name="TakesNull">Its type takes null.</param>
/// <param name="Form">What it holds of a list or a map.</param>
internal sealed record DeclaredPropertyModel(bool IsRequired, bool TakesNull, CollectionForm Form);

/// <summary>What a member holds of a list or a map that is read.</summary>
internal enum CollectionForm
{
    /// <summary>The list, or the map, itself.</summary>
    AsRead,

    /// <summary>An array or a list of its items.</summary>
    Spread,

    /// <summary>A dictionary of its values.</summary>
    Dictionary,
}

/// <summary>A value that is printed as a C# literal. A closed family.</summary>
internal abstract record LiteralModel;

internal sealed record StringLiteralModel(string Value) : LiteralModel;

/// <param name="Text">Invariant JSON text, known to fit the property's type.</param>
internal sealed record NumberLiteralModel(string Text) : LiteralModel;

internal sealed record BooleanLiteralModel(bool Value) : LiteralModel;

internal sealed record EnumLiteralModel(string EnumName, string MemberName) : LiteralModel;
