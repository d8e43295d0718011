using Dovetail.Generator.Common;

namespace Dovetail.Generator.Mapping.Types;

/// <summary>What a mapper has to know of a declared type: the user's, or a model.</summary>
/// <param name="Name">As <see cref="TypeUse.Bare"/> has it.</param>
internal sealed record TypeShape(string Name, ShapeKind Kind)
{
    /// <summary>The type by its arguments, which may have open names; null where it has none.</summary>
    public TypeUse? Generic { get; init; }

    public EquatableArray<MemberShape> Members { get; init; } = [];

    public EquatableArray<ConstructorShape> Constructors { get; init; } = [];

    /// <summary>Base classes and interfaces, near and far, as <see cref="TypeUse.Bare"/> has them.</summary>
    public EquatableArray<string> Bases { get; init; } = [];

    /// <summary>A base class that the compiler does not know: a model.</summary>
    public TypeUse? OpenBase { get; init; }

    /// <summary>Of an enumeration.</summary>
    public EquatableArray<ValueShape> Values { get; init; } = [];

    /// <summary>The number behind an enumeration: <c>int</c>.</summary>
    public string Underlying { get; init; } = "int";

    /// <summary>Of an enumeration: its values have texts on the wire that are known here.</summary>
    public bool HasTexts { get; init; }

    /// <summary>Of a union: the types that it holds.</summary>
    public EquatableArray<TypeUse> Cases { get; init; } = [];

    /// <summary>Of a base class: the classes derived of it that are told apart on the wire.</summary>
    public EquatableArray<string> Derived { get; init; } = [];

    public bool IsAbstract { get; init; }
}
