using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;
using ScalarKind = Dovetail.Generator.Reading.Nodes.ScalarKind;

namespace Dovetail.Generator.Building.Paging;

/// <summary>
/// <c>x-ms-pageable: { nextLinkName: nextLink, itemName: value, operationName: Things_ListNext }</c>: a URL in the answer. One without a name of the link has one page.
/// The operation for the next pages says which parameters their requests have beside what the URL says.
/// </summary>
internal static class MicrosoftPaging
{
    public const string Name = "x-ms-pageable";

    /// <param name="operation">The operation.</param>
    /// <param name="named">The operation of an id; null where there is none.</param>
    public static PagingDirective? TryRead(SpecOperation operation, Func<string, SpecOperation?> named)
    {
        if (operation.Extension(Name) is not SpecMapping mapping)
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
            MayHaveDots = true,
            Link = RulesOf(operation, ValueFacts.Text(mapping["operationName"]) is { } name ? named(name) : null),
        };
    }

    /// <summary>Azure's guidelines have a client put its own API version into each next link (x-ms-pageable; REST API guidelines, Versioning).</summary>
    private static LinkRules? RulesOf(SpecOperation operation, SpecOperation? next)
    {
        var own = operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Query).ToList();
        var version = own.FirstOrDefault(IsApiVersion)?.Name;
        var carried = next is null || next == operation ? [] : own
            .Select(parameter => parameter.Name)
            .Where(name => name != version && next.Parameters.Any(parameter => parameter.Place == ParameterPlace.Query && parameter.Name == name))
            .ToEquatableArray();
        var rules = new LinkRules(carried, version, next is not null && IsBelow(operation, next));
        return rules is { Carried.IsEmpty: true, ApiVersion: null, IsBelow: false } ? null : rules;
    }

    private static bool IsApiVersion(SpecParameter parameter) =>
        parameter.Name.Equals("api-version", StringComparison.OrdinalIgnoreCase) || parameter.Extension("x-ms-api-version") is SpecScalar { Kind: ScalarKind.True };

    /// <summary>Whether the path of the next page's operation is the own one and a parameter behind it, which takes the link.</summary>
    private static bool IsBelow(SpecOperation operation, SpecOperation next) =>
        next.Path.StartsWith(operation.Path + "/{", StringComparison.Ordinal) && next.Path.IndexOf('}', operation.Path.Length) == next.Path.Length - 1;

    /// <summary>A dot leads into an object, unless a backslash stands before it or it is part of a member's name.</summary>
    private static string Pointer(string name) =>
        "/" + string.Join("/", name.Replace("\\.", "\n").Split('.').Select(part => PointerText.Escape(part.Replace('\n', '.'))));
}
