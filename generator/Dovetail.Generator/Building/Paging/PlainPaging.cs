using System.Globalization;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using ScalarKind = Dovetail.Generator.Reading.Nodes.ScalarKind;

namespace Dovetail.Generator.Building.Paging;

/// <summary><c>x-pagination</c>, which several tools use: a mapping with the words of the option, or a bare marker.</summary>
internal static class PlainPaging
{
    public const string Name = "x-pagination";

    public static PagingDirective? TryRead(SpecNode? node) => node switch
    {
        SpecScalar { Kind: ScalarKind.False } => new PagingDirective(Name) { IsNone = true },
        SpecMapping mapping => Read(mapping),
        SpecScalar { Kind: not ScalarKind.Null } => new PagingDirective(Name) { IsMarker = true },
        _ => null,
    };

    private static PagingDirective Read(SpecMapping mapping)
    {
        string? Of(params string[] names) => names.Select(name => ValueFacts.Text(mapping[name])).FirstOrDefault(text => text is not null);
        var (cursor, page, offset, next) = (Of("cursor"), Of("page"), Of("offset"), Of("next"));
        if ((cursor ?? page ?? offset ?? next) is null)
        {
            return new PagingDirective(Name) { IsMarker = true };
        }

        return new PagingDirective(Name)
        {
            Style = cursor is not null ? PagingStyle.Cursor : page is not null ? PagingStyle.Page : offset is not null ? PagingStyle.Offset : PagingStyle.NextUrl,
            Position = cursor ?? page ?? offset,
            Size = Of("size", "limit"),
            Next = Pointer(next),
            Items = Pointer(Of("items", "results")),
            HasMore = Pointer(Of("more", "has_more")),
            First = int.TryParse(Of("first"), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : null,
        };
    }

    private static string? Pointer(string? text) =>
        text is null || text.StartsWith("/", StringComparison.Ordinal) || text.StartsWith("header:", StringComparison.OrdinalIgnoreCase) ? text : JsonPathText.Pointer(text);
}
