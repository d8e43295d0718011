using Dovetail.Generator.Common;

namespace Dovetail.Generator.Model;

/// <summary>A type to be printed. A closed family: <see cref="ObjectModel"/>, <see cref="UnionModel"/>, <see cref="EnumModel"/>, <see cref="PartsModel"/>.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Place">What the type belongs to (a component or a group): the types of one place share a file.</param>
internal abstract record TypeModel(string Name, string Place, DocModel Doc, bool Deprecated)
{
    /// <summary>The user's part of the class says how <c>JsonSerializer</c> reads it.</summary>
    public bool HasDeclaredConverter { get; init; }
}

/// <summary>A class with JSON code.</summary>
/// <param name="AdditionalProperties">Typed additional properties; null where unknown members are kept as raw JSON by the base class.</param>
internal sealed record ObjectModel(
    string Name,
    string Place,
    DocModel Doc,
    bool Deprecated,
    EquatableArray<PropertyModel> Properties,
    AdditionalPropertiesModel? AdditionalProperties) : TypeModel(Name, Place, Doc, Deprecated)
{
    /// <summary>The class it is derived of; null where that is the runtime's.</summary>
    public string? Base { get; init; }

    /// <summary>The member on the wire by which derived classes are told apart; null outside of a hierarchy.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The classes derived of this one, near and far: it is sealed where there are none.</summary>
    public EquatableArray<DerivedModel> Derived { get; init; }

    /// <summary>What the constructor sets the inherited discriminator to.</summary>
    public TagModel? Tag { get; init; }

    /// <summary>What the document demands of the object as a whole; null for nothing.</summary>
    public ConstraintModel? Constraint { get; init; }
}

/// <param name="Value">The value of the discriminator.</param>
internal sealed record DerivedModel(string Value, string Name);

internal sealed record TagModel(string PropertyName, TypeRef Type, LiteralModel Value);

/// <param name="PropertyName">The C# property that holds them.</param>
/// <param name="IsInherited">The base class declares it.</param>
internal sealed record AdditionalPropertiesModel(string PropertyName, TypeRef Value, bool IsInherited = false)
{
    /// <summary>They can not be changed once the object is made.</summary>
    public bool IsInitOnly { get; init; }
}

/// <summary>A choice of types.</summary>
/// <param name="Discriminator">The member on the wire that tells the objects apart; null where none does.</param>
/// <param name="Cases">At least two, of different C# types.</param>
internal sealed record UnionModel(
    string Name,
    string Place,
    DocModel Doc,
    bool Deprecated,
    string? Discriminator,
    EquatableArray<UnionCaseModel> Cases) : TypeModel(Name, Place, Doc, Deprecated);

/// <param name="Kind">What stands in JSON, in the words of the runtime's UnionCase: <c>string</c>, <c>array of object</c>.</param>
/// <param name="Marks">Values of the discriminator; else members that tell the object from the others, each after <c>!</c> or <c>?</c>.</param>
internal sealed record UnionCaseModel(TypeRef Type, string Kind, EquatableArray<string> Marks)
{
    /// <summary>What the document demands of a value of this type; null for nothing.</summary>
    public ConstraintModel? Constraint { get; init; }
}

/// <summary>The body of a multipart request: files and fields.</summary>
internal sealed record PartsModel(
    string Name,
    string Place,
    DocModel Doc,
    bool Deprecated,
    EquatableArray<PartModel> Parts) : TypeModel(Name, Place, Doc, Deprecated)
{
    /// <summary>They can not be changed once the body is made.</summary>
    public bool IsInitOnly { get; init; }
}

/// <summary>A part of a multipart body. Its kind follows from its type: a file, a list of files, a scalar or a list of them as text, anything else as JSON.</summary>
/// <param name="ContentType">From <c>encoding</c>; null for the default.</param>
internal sealed record PartModel(string Name, string WireName, TypeRef Type, bool Required, string? ContentType, DocModel Doc, bool Deprecated)
{
    /// <summary>What the document demands of the value; null for nothing.</summary>
    public ConstraintModel? Constraint { get; init; }

    /// <summary>The headers that the part declares.</summary>
    public EquatableArray<PartHeaderModel> Headers { get; init; } = [];
}

/// <summary>A header of a part, as a property beside the part's own.</summary>
/// <param name="Type">A scalar, or a list of strings.</param>
internal sealed record PartHeaderModel(string Name, string WireName, TypeRef Type, bool Required, DocModel Doc);

internal enum EnumKind
{
    /// <summary>Strings on the wire; unknown values are kept.</summary>
    String,

    /// <summary>int on the wire; unknown values are kept, as C# enums do.</summary>
    Int32,

    /// <summary>long on the wire.</summary>
    Int64,
}

/// <summary>A C# enum and, for strings, the internal struct that knows the wire values.</summary>
/// <param name="NamesName"><c>PetStatusNames</c>; unused for integers.</param>
internal sealed record EnumModel(
    string Name,
    string NamesName,
    string Place,
    DocModel Doc,
    bool Deprecated,
    EnumKind Kind,
    EquatableArray<EnumMemberModel> Members) : TypeModel(Name, Place, Doc, Deprecated);

/// <param name="WireValue">The string, or the integer in invariant text.</param>
internal sealed record EnumMemberModel(string Name, string WireValue, DocModel Doc);
