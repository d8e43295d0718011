using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Responses;

/// <summary>The headers that the responses of a document declare, each once, however many responses have it. What is no scalar and no list of texts stays a text.</summary>
internal static class HeaderBuilder
{
    /// <summary>Members of the runtime's class of headers, which come before any extension.</summary>
    private static readonly string[] Taken = ["Count", "Empty", "GetEnumerator", "GetValues", "List", "TryGetValue", "Value", .. ReservedNames.ObjectMembers];

    private static readonly ScalarKind[] Texts = [ScalarKind.String, ScalarKind.Uri, ScalarKind.Bytes, ScalarKind.Json];

    public static EquatableArray<HeaderModel> Build(IEnumerable<SpecOperation> operations)
    {
        // The media type is said by the content (OpenAPI, Response Object).
        var headers = operations
            .SelectMany(operation => operation.Responses)
            .SelectMany(response => response.Headers)
            .Where(header => !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            .GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var names = new UniqueNames(StringComparer.Ordinal, Taken).Assign([.. headers.Select(group => NameRequest.Pascal(group.Key, "Header"))]);
        return headers.Select((group, i) => Build(names[i], [.. group])).ToEquatableArray();
    }

    private static HeaderModel Build(string name, IReadOnlyList<SpecHeader> alike)
    {
        var types = alike.Select(header => TypeOf(header.Schema)).Distinct().ToList();
        var description = alike.Select(header => header.Description).FirstOrDefault(text => text is not null);
        return new HeaderModel(name, alike[0].Name, types.Count == 1 ? types[0] : ScalarRef.String, Docs.Of(description, null));
    }

    /// <summary>A scalar, or a list of strings.</summary>
    public static TypeRef TypeOf(SpecSchema? schema)
    {
        if (schema is null)
        {
            return ScalarRef.String;
        }

        var merged = MergedSchema.Of(schema);
        switch (SchemaFacts.TypesOf(merged))
        {
            case SchemaTypes.Array when merged.Items is { } items && TypeOf(items) is ScalarRef:
                return new ListRef(ScalarRef.String);
            case SchemaTypes.Boolean or SchemaTypes.Integer or SchemaTypes.Number or SchemaTypes.String:
                var format = merged.Parts.Select(part => part.Format).FirstOrDefault(text => text is not null);
                var kind = Scalars.KindOf(SchemaFacts.TypesOf(merged), format, merged.Parts);
                return Texts.Contains(kind) ? ScalarRef.String : new ScalarRef(kind);
            default:
                return ScalarRef.String;
        }
    }
}
