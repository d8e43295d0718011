using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Building.Responses;
using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Operations;

/// <summary>Tells whether one thing comes back or a list, which decides between Get and List whatever the document calls it.</summary>
internal static class Answers
{
    /// <summary>Members beside a list that belong to an envelope.</summary>
    private static readonly string[] Envelope =
    [
        "apiversion", "count", "cursor", "etag", "first", "hasmore", "hasnext", "kind", "last", "limit", "links", "meta", "metadata", "more", "next",
        "nextcursor", "nextlink", "nextpage", "nextpagetoken", "object", "offset", "page", "pages", "pageinfo", "pagesize", "pagination", "paging",
        "perpage", "prev", "previous", "size", "skip", "self", "total", "totalcount", "totalelements", "totalitems", "totalpages", "totalresults", "type",
        "url",
    ];

    private static readonly string[] Endings = ["count", "cursor", "index", "offset", "token"];

    public static Answer Of(SpecOperation operation)
    {
        var schema = ResponseBuilder.Successes(operation)
            .SelectMany(response => response.Content)
            .Where(media => MediaTypes.KindOf(media) == MediaKind.Json)
            .Select(media => media.Schema)
            .FirstOrDefault(schema => schema is not null);
        return schema is null ? Answer.Unknown : Of(MergedSchema.Of(schema), operation.Path);
    }

    private static Answer Of(MergedSchema schema, string path)
    {
        if (schema.Types == SchemaTypes.Array)
        {
            return Answer.Many;
        }

        var lists = schema.Properties.Where(IsList).ToList();
        if (lists.Any(property => HoldsTheItems(property, schema)))
        {
            return Answer.Many;
        }

        // Under invoices/{id} a list of invoices is one in an envelope, or all that the parameter selects; keys and nothing else under folders/{path} are what that has.
        var endsWithParameter = path.TrimEnd('/').EndsWith("}", StringComparison.Ordinal);
        if (lists.Any(property => Plain(property.Name) == Plain(PathText.LastLiteral(path) ?? "")))
        {
            return endsWithParameter ? Answer.Unknown : Answer.Many;
        }

        return endsWithParameter && lists.Count == 1 && schema.Properties.Count == 1 ? Answer.Unknown
            : IsObject(schema) || IsOneOfObjects(schema) ? Answer.One : Answer.Unknown;
    }

    private static bool IsObject(MergedSchema schema) => schema.Types == SchemaTypes.Object || schema.Properties.Count > 0;

    /// <summary>Whether it is one thing, of whichever kind.</summary>
    private static bool IsOneOfObjects(MergedSchema schema)
    {
        var branches = (schema.Choice is { } choice ? choice.OneOf.Concat(choice.AnyOf) : []).Where(branch => branch.Types != SchemaTypes.Null).ToList();
        return branches.Count > 0 && branches.All(branch => IsObject(MergedSchema.Of(branch)));
    }

    private static bool IsList(MergedProperty property) => MergedSchema.Of(property.Schema).Types is var types && types.HasFlag(SchemaTypes.Array);

    private static bool HoldsTheItems(MergedProperty property, MergedSchema envelope)
    {
        var name = Plain(property.Name);
        var others = envelope.Properties.Where(other => other != property).Select(other => Plain(other.Name)).ToList();
        return (ListWords.IsSure(name) && !others.Contains("id")) || (ListWords.IsLikely(name) && others.All(IsOfEnvelope));
    }

    private static bool IsOfEnvelope(string name) =>
        Envelope.Contains(name) || name.StartsWith("total", StringComparison.Ordinal) || Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));

    private static string Plain(string text) => text.Replace("_", "").Replace("-", "").ToLowerInvariant();
}
