using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using ScalarKind = Dovetail.Generator.Reading.Nodes.ScalarKind;

namespace Dovetail.Generator.Building.Paging;

/// <summary>
/// <c>x-ms-pageable: { nextLinkName: nextLink, itemName: value, operationName: Things_ListNext }</c>: a URL in the answer. One without a name of the link has one page.
/// The operation for the next pages needs no look: what it sends is a GET of that URL.
/// </summary>
internal static class MicrosoftPaging
{
    public const string Name = "x-ms-pageable";

    public static PagingDirective? TryRead(SpecNode? node)
    {
        if (node is not SpecMapping mapping)
        {
            return null;
        }

        var link = mapping["nextLinkName"];
        return new PagingDirective(Name)
        {
            IsNone = link is SpecScalar { Kind: ScalarKind.Null },
            Style = PagingStyle.NextUrl,
            Next = Pointer(ValueFacts.Text(link) ?? "nextLink"),
            Items = Pointer(ValueFacts.Text(mapping["itemName"]) ?? "value"),
        };
    }

    /// <summary>A dot leads into an object, unless a backslash stands before it.</summary>
    private static string Pointer(string name) =>
        "/" + string.Join("/", name.Replace("\\.", "\n").Split('.').Select(part => PointerText.Escape(part.Replace('\n', '.'))));
}
