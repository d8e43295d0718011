using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Responses;

/// <summary>
/// What an item of a stream is. 3.2 says it with <c>itemSchema</c>, which describes events as objects; before that, documents give the schema of the data,
/// of a list of them, of the event as an object, or a mere string.
/// </summary>
/// <param name="Schema">Null where there is none: raw events, or raw JSON.</param>
internal sealed record StreamItem(SpecSchema? Schema, EventContent Content)
{
    private static readonly string[] EventMembers = ["data", "event", "id", "retry"];

    private static readonly StreamItem RawEvents = new(null, EventContent.Raw);
    private static readonly StreamItem RawJson = new(null, EventContent.Data);

    public static StreamItem Of(SpecMediaType media)
    {
        var schema = media.ItemSchema
            ?? (media.Schema is { } whole && MergedSchema.Of(whole) is { Items: { } items, Types: SchemaTypes.Array or SchemaTypes.None } ? items : media.Schema);
        if (MediaTypes.IsEvents(media.MediaType))
        {
            return schema is null ? RawEvents : OfEvents(schema);
        }

        // A string is what documents write that mean the body as a whole.
        return schema is null || IsString(schema) ? RawJson : new StreamItem(schema, EventContent.Data);
    }

    private static StreamItem OfEvents(SpecSchema schema)
    {
        var merged = MergedSchema.Of(schema);
        var branches = merged.Parts.Select(part => part.OneOf.Count > 0 ? part.OneOf : part.AnyOf).FirstOrDefault(list => list.Count > 0) ?? [];
        if (branches.Count > 0 && branches.All(IsEvent))
        {
            return OfEventKinds(schema, branches);
        }

        if (IsEvent(schema))
        {
            return OfEvent(schema);
        }

        return SchemaFacts.SaysNothing(merged) || IsString(schema) ? OfText(schema) : new StreamItem(schema, EventContent.Data);
    }

    private static StreamItem OfEvent(SpecSchema schema)
    {
        var data = DataOf(schema);
        return SchemaFacts.SaysNothing(MergedSchema.Of(data)) || IsString(data) ? OfText(data) : new StreamItem(schema, EventContent.Event);
    }

    private static StreamItem OfText(SpecSchema text) => ContentOf(text) is { } content ? new StreamItem(content, EventContent.Data) : RawEvents;

    /// <summary>Several kinds of events: their names tell them apart, so that an item is the event rather than its data.</summary>
    private static StreamItem OfEventKinds(SpecSchema schema, IReadOnlyList<SpecSchema> kinds)
    {
        if (kinds.Any(kind => ContentOf(DataOf(kind)) is not null))
        {
            return new StreamItem(new SpecSchema { Place = schema.Place, OneOf = [.. kinds.Select(WithContent)] }, EventContent.Event);
        }

        return new StreamItem(schema, kinds.All(kind => IsString(DataOf(kind))) ? EventContent.TextEvent : EventContent.Event);
    }

    /// <summary>The event with what its data holds in the place of the string that holds it.</summary>
    private static SpecSchema WithContent(SpecSchema kind) => ContentOf(DataOf(kind)) is not { } content
        ? kind
        : new SpecSchema
        {
            Place = kind.Place,
            Types = SchemaTypes.Object,
            Title = kind.Title,
            Description = kind.Description,
            Required = [.. MergedSchema.Of(kind).Properties.Select(member => member.Name).Where(MergedSchema.Of(kind).IsRequired)],
            Properties = [.. MergedSchema.Of(kind).Properties.Select(member => new SpecProperty(member.Name, member.Name == "data" ? content : member.Schema))],
        };

    private static bool IsEvent(SpecSchema schema)
    {
        var members = MergedSchema.Of(schema).Properties;
        return members.Any(member => member.Name == "data")
            && members.All(member => EventMembers.Contains(member.Name))
            && (members.Count > 1 || ContentOf(DataOf(schema)) is not null);
    }

    private static SpecSchema DataOf(SpecSchema schema) => MergedSchema.Of(schema).Properties.First(member => member.Name == "data").Schema;

    private static SpecSchema? ContentOf(SpecSchema text) => MergedSchema.Of(text).Parts.Select(part => part.ContentSchema).FirstOrDefault(schema => schema is not null);

    private static bool IsString(SpecSchema schema) =>
        MergedSchema.Of(schema) is { Types: SchemaTypes.String } merged && merged.Parts.All(part => part.Enum is null && part.Const is null);
}
