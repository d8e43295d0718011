using Dovetail.Generator.Building.Shapes;
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
/// <param name="Answer">How many come back.</param>
internal sealed record OperationContext(SpecOperation Operation, string Id, string Group, string Method, Answer Answer, SchemaBuilder Schemas, TypeTable Types)
{
    /// <summary>The part that a single success is.</summary>
    public const string ResponsePart = "Response";

    public FindingList Findings => Schemas.Findings;

    /// <summary>The name for a type of this operation: <c>PetsGetResponse</c>.</summary>
    public TypePlace Place(string part) => new(Group + Method + part, Group.Length == 0 ? "Operations" : Group, part == ResponsePart ? Thing : Plurals.One(Group), "");

    /// <summary>
    /// What a response is called in its group. One thing by what it is, since Get, Create and Update return the same: <c>BookingResponse</c>; a list by its
    /// items. Empty for envelopes of lists and for what is deleted, whose responses are the operation's own.
    /// </summary>
    /// <param name="schema">The response's.</param>
    public string NounOf(SpecSchema schema) => Operation.Method == "DELETE" ? "" : Answer switch
    {
        Answer.One => Thing + ResponsePart,
        Answer.Many when MergedSchema.Of(schema).Types == SchemaTypes.Array => Plurals.Plural(Resource),
        _ => "",
    };

    /// <summary>What comes back: one of what the path names, or all that its last word says: the settings of /users/{id}/settings.</summary>
    private string Thing => Answer == Answer.One && IsWhole ? ResourceIn(number => number) : Resource;

    private bool IsWhole => Operation.Method is "GET" or "PUT" or "PATCH" && PathText.Segments(Operation.Path).LastOrDefault() is { } last && !PathText.IsParameter(last);

    /// <summary>What the path names, in its group: <c>Booking</c> of /bookings/{id} in Bookings, <c>IssueComment</c> of /issues/{id}/comments in Issues.</summary>
    private string Resource => ResourceIn(Plurals.One);

    private string ResourceIn(Func<string, string> number)
    {
        var group = Plurals.One(Group);
        var noun = number(PathNoun);
        var one = Plurals.One(noun);
        if (one.StartsWith(group, StringComparison.Ordinal) || Group == OperationWords.NoGroup)
        {
            return noun;
        }

        // A path in lower case runs its words together: contractcodes of ContractCode.
        return !group.EndsWith(one, StringComparison.Ordinal) && !group.Equals(one, StringComparison.OrdinalIgnoreCase) ? group + noun
            : noun == one ? group : Plurals.Plural(group);
    }

    /// <summary>The path's last word, without a verb that says that it is read: <c>AvailableLocales</c> of /GetAvailableLocales.</summary>
    private string PathNoun
    {
        get
        {
            var words = Words.Split(PathText.LastLiteral(Operation.Path) ?? Group);
            var isRead = words.Count > 1 && (Verbs.Reads(words[0]) || Verbs.Lists(words[0]));
            return Identifier.Pascal(string.Join(" ", isRead ? words.Skip(1) : words), Group);
        }
    }

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
