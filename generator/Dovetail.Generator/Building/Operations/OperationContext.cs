using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Operations;

/// <summary>An operation with its names, and what it takes to build it.</summary>
/// <param name="Operation">What the document says.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Method">The method's name, without <c>Async</c>.</param>
internal sealed record OperationContext(SpecOperation Operation, string Group, string Method, SchemaBuilder Schemas, TypeTable Types)
{
    public FindingList Findings => Schemas.Findings;

    /// <summary>The name for a type of this operation: <c>PetsGetResponse</c>.</summary>
    public TypePlace Place(string part) => new(Group + Method + part, Group);

    /// <summary>The name for a type of something that may be shared: a component of the document is named by itself.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="part">The part of this operation that it describes.</param>
    public TypeRef Build(SpecSchema schema, string part) => Schemas.Build(schema, SharedPlace(schema) ?? Place(part));

    private static TypePlace? SharedPlace(SpecSchema schema)
    {
        var name = ComponentPointer.NameOf(schema.Pointer);
        return name is null ? null : new TypePlace(Identifier.Pascal(name), name);
    }
}
