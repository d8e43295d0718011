using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using ScalarKind = Dovetail.Generator.Reading.Nodes.ScalarKind;

namespace Dovetail.Generator.Building.Paging;

/// <summary>
/// <c>x-fern-pagination: { cursor: $request.cursor, next_cursor: $response.next, results: $response.items }</c>, or with <c>offset</c>, <c>step</c> and
/// <c>has-next-page</c>, or with <c>next_uri</c>; <c>true</c> where the document's root says how.
/// </summary>
internal static class FernPaging
{
    public const string Name = "x-fern-pagination";

    public static PagingDirective? TryRead(SpecNode? node, SpecNode? root) => node switch
    {
        SpecMapping mapping => Read(mapping),
        SpecScalar { Kind: ScalarKind.False } => new PagingDirective(Name) { IsNone = true },
        SpecScalar { Kind: ScalarKind.True } when root is SpecMapping ofAll => Read(ofAll),
        SpecScalar { Kind: ScalarKind.True } => new PagingDirective(Name) { IsMarker = true },
        _ => null,
    };

    private static PagingDirective Read(SpecMapping mapping)
    {
        string? Of(string name) => ValueFacts.Text(mapping[name]);
        var (cursor, offset, url) = (Of("cursor"), Of("offset"), Of("next_uri") ?? Of("next_path"));
        if (cursor is null && offset is null && url is null)
        {
            return new PagingDirective(Name) { IsMarker = true };
        }

        var position = JsonPathText.Parameter(cursor ?? offset);
        return new PagingDirective(Name)
        {
            Style = url is not null ? PagingStyle.NextUrl : cursor is not null ? PagingStyle.Cursor : IsPage(position!) ? PagingStyle.Page : PagingStyle.Offset,
            Position = url is null ? position : null,
            Size = JsonPathText.Parameter(Of("step")),
            Next = JsonPathText.Pointer(url ?? Of("next_cursor")),
            Items = JsonPathText.Pointer(Of("results")),
            HasMore = JsonPathText.Pointer(Of("has-next-page")),
        };
    }

    /// <summary>What is called an offset there may count pages: its name tells.</summary>
    private static bool IsPage(string name) => PlainNames.Stem(name) is var stem && stem.Contains("page") && !stem.Contains("offset");
}
