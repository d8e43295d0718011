using Dovetail.Generator.Common;
using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination;

/// <summary>Follows what the user or a vendor's extension says of an operation; what is left open is found as usual.</summary>
internal static class Directed
{
    private const string HeaderPrefix = "header:";

    /// <returns>How the operation pages, or why that can not be followed.</returns>
    public static (Match? Match, string? Fault) Read(PagingDirective directive, Candidate candidate)
    {
        var style = directive.Style ?? (directive.Next is null ? null : PagingStyle.NextUrl);
        var header = directive.Next is { } named && named.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase) ? named.Substring(HeaderPrefix.Length) : null;
        var next = header is null ? Find(candidate, directive, directive.Next) : null;
        var position = Input(candidate, directive.Position);
        var missing = Missing(
            ("the parameter", directive.Position, position),
            ("the parameter", directive.Size, Input(candidate, directive.Size)),
            ("the member", header is null ? directive.Next : null, next),
            ("the member", directive.HasMore, Find(candidate, directive, directive.HasMore)),
            ("the member", directive.Total, Find(candidate, directive, directive.Total)));
        if (missing is not null)
        {
            return (null, missing);
        }

        var items = directive.Items is null ? candidate.ItemsBeside(next) : Find(candidate, directive, directive.Items);
        if (style is PagingStyle.Cursor or PagingStyle.LastId or PagingStyle.Page or PagingStyle.Offset && position is null)
        {
            return (null, "say which parameter asks for the next page");
        }

        if (style is not { } known)
        {
            return (null, "say how the next page is asked for");
        }

        if (items is not { Node.Kind: PagingKind.Array })
        {
            return (null, "say which list holds the items: items=/…");
        }

        if (known == PagingStyle.Cursor && header is null && next is null && Styles.CursorStyle.NextOf(candidate, position!) is null)
        {
            return (null, "say what gives the next token: next=/…");
        }

        return (new Match(known, items)
        {
            Position = position,
            Size = Input(candidate, directive.Size) ?? candidate.Request.SizeBut(position),
            Next = next ?? (known == PagingStyle.Cursor && header is null ? Styles.CursorStyle.NextOf(candidate, position!) : null),
            NextHeader = known == PagingStyle.Link && header is null ? null : header,
            Key = known == PagingStyle.LastId ? (directive.Key ?? "id").TrimStart('/') : null,
            First = directive.First ?? (position is null ? 1 : Styles.PageNumberStyle.Declared(position) ?? 1),
            Total = Find(candidate, directive, directive.Total),
            HasMore = Find(candidate, directive, directive.HasMore),
        }, null);
    }

    private static string? Missing(params (string Kind, string? Name, object? Found)[] parts) =>
        parts.Where(part => part.Name is not null && part.Found is null).Select(part => $"{part.Kind} '{part.Name}' is not there").FirstOrDefault();

    private static PagingInput? Input(Candidate candidate, string? name) => name is null
        ? null
        : candidate.Evidence.Inputs.FirstOrDefault(input => input.Name == name) ?? candidate.Evidence.Inputs.FirstOrDefault(input => input.Name == "/" + name.TrimStart('/'));

    private static Member? Find(Candidate candidate, PagingDirective directive, string? pointer)
    {
        var names = (pointer ?? "").Split('/').Where(name => name.Length > 0).Select(PointerText.Unescape).ToList();
        var root = pointer is null ? null : candidate.Answer.Root;
        return directive.MayHaveDots && names.Count > 1 && Child(root, string.Join(".", names)) is { } whole ? whole : names.Aggregate(root, Child);
    }

    private static Member? Child(Member? owner, string name) => owner?.Children.FirstOrDefault(child => child.Node.Name == name);
}
