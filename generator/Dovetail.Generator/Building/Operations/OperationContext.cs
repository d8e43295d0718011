using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Operations;

/// <summary>An operation with its names, and what it takes to build it.</summary>
/// <param name="Operation">What the document says.</param>
/// <param name="Id">Its name in options, logs and errors.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Method">The method's name, without <c>Async</c>.</param>
internal sealed record OperationContext(SpecOperation Operation, string Id, string Group, string Method, SchemaBuilder Schemas, TypeTable Types)
{
    public FindingList Findings => Schemas.Findings;

    /// <summary>The name for a type of this operation: <c>PetsGetResponse</c>.</summary>
    public TypePlace Place(string part) => new(Group + Method + part, Group, Plurals.One(Group), "");

    /// <summary>
    /// What a response that is one thing is called in its group, since Get, Create and Update return the same: <c>BookingResponse</c>.
    /// Empty for lists and for what is deleted, whose responses are the operation's own.
    /// </summary>
    public string ResponseNoun => Operation.Method != "DELETE" && Answers.Of(Operation) == Answer.One
        ? Plurals.One(Identifier.Pascal(Literals.LastOrDefault() ?? Group, Group)) + "Response"
        : "";

    private IEnumerable<string> Literals => Operation.Path.Split('?')[0].Split('/').Where(segment => segment.Length > 0 && segment.IndexOf('{') < 0);

    /// <summary>The type of a part that belongs to this operation alone; a component of the document is named by itself.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="part">The part of this operation that it describes.</param>
    public TypeRef Build(SpecSchema schema, string part) => Schemas.Build(schema, SharedPlace(schema) ?? Place(part));

    /// <summary>The type of a part that other operations of the group may have too, by its noun: a parameter, an error.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="part">The part of this operation that it describes.</param>
    /// <param name="noun">What the group's operations call it.</param>
    public TypeRef BuildShared(SpecSchema schema, string part, string noun) =>
        Schemas.Build(schema, SharedPlace(schema) ?? Place(part) with { Noun = noun });

    private static TypePlace? SharedPlace(SpecSchema schema)
    {
        var name = ComponentPointer.NameOf(schema.Pointer);
        return name is null ? null : TypePlace.Of(Identifier.Pascal(name), name);
    }
}
