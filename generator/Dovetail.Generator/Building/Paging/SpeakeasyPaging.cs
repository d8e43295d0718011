using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Building.Paging;

/// <summary><c>x-speakeasy-pagination: { type: cursor, inputs: [{ name, in, type }], outputs: { nextCursor: $.next, results: $.items } }</c>.</summary>
internal static class SpeakeasyPaging
{
    public const string Name = "x-speakeasy-pagination";

    public static PagingDirective? TryRead(SpecNode? node)
    {
        if (node is not SpecMapping mapping)
        {
            return null;
        }

        var inputs = (mapping["inputs"] as SpecSequence)?.Items.OfType<SpecMapping>().ToList() ?? [];
        var outputs = mapping["outputs"] as SpecMapping;
        var position = inputs.FirstOrDefault(input => TypeOf(input) is "page" or "offset" or "cursor");
        var next = ValueFacts.Text(outputs?["nextCursor"]) ?? ValueFacts.Text(outputs?["nextUrl"]);
        PagingStyle? style = (ValueFacts.Text(mapping["type"]), position is null ? null : TypeOf(position)) switch
        {
            ("url", _) => PagingStyle.NextUrl,
            ("cursor", _) => PagingStyle.Cursor,
            (_, "page") => PagingStyle.Page,
            (_, "offset") => PagingStyle.Offset,
            _ => null,
        };
        return style is null || (style != PagingStyle.NextUrl && position is null)
            ? new PagingDirective(Name) { IsMarker = true }
            : new PagingDirective(Name)
            {
                Style = style,
                Position = style == PagingStyle.NextUrl ? null : InputOf(position),
                Size = InputOf(inputs.FirstOrDefault(input => TypeOf(input) == "limit")),
                Next = JsonPathText.Pointer(next),
                Items = JsonPathText.Pointer(ValueFacts.Text(outputs?["results"])),
            };
    }

    private static string? TypeOf(SpecMapping input) => ValueFacts.Text(input["type"]);

    private static string? InputOf(SpecMapping? input) => (ValueFacts.Text(input?["name"]), ValueFacts.Text(input?["in"])) switch
    {
        (null, _) => null,
        ({ } name, "requestBody") => JsonPathText.Pointer(name.StartsWith("$", StringComparison.Ordinal) ? name : "$." + name),
        ({ } name, _) => name,
    };
}
