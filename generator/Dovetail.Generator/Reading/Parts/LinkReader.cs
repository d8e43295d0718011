using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading.Parts;

/// <summary>Reads the links of a response.</summary>
internal static class LinkReader
{
    public static IReadOnlyList<SpecLink> Read(ReadingContext context, Place response) =>
        [.. context.Entries(response, "links")
            .Select(entry => (entry.Name, Place: context.Follow(entry.Value, "a link")))
            .Where(entry => entry.Place is not null)
            .Select(entry => Read(context, entry.Name, entry.Place!.Value))];

    private static SpecLink Read(ReadingContext context, string name, Place link) => new()
    {
        Node = link.Node,
        Name = name,
        Description = context.Text(link, "description"),
        OperationId = context.Text(link, "operationId"),
        OperationRef = context.Text(link, "operationRef"),
        Parameters = [.. context.Mapping(link, "parameters")?.Mapping?.Entries ?? []],
        RequestBody = link["requestBody"]?.Node,
    };
}
