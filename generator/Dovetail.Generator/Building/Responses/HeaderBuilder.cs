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
        var typed = headers.SelectMany(TypesOf).ToList();
        var names = new UniqueNames(StringComparer.Ordinal, Taken).Assign([.. typed.Select(Request)]);
        return typed.Select((header, i) => new HeaderModel(names[i], header.WireName, header.Type, header.Doc)).ToEquatableArray();
    }

    /// <summary>A header that responses declare as different things is each of them, the most frequent one by its plain name.</summary>
    private static IEnumerable<(string WireName, TypeRef Type, DocModel Doc, bool IsPlain)> TypesOf(IGrouping<string, SpecHeader> alike)
    {
        var description = alike.Select(header => header.Description).FirstOrDefault(text => text is not null);
        var types = alike.Select(header => TypeOf(header.Schema)).ToList();
        var (narrow, wide) = (new ScalarRef(ScalarKind.Int32), new ScalarRef(ScalarKind.Int64));
        return types
            .Select(type => type == narrow && types.Contains(wide) ? wide : type)
            .GroupBy(type => type)
            .OrderByDescending(group => group.Count())
            .Select((group, i) => (alike.First().Name, group.Key, Docs.Of(description, null), i == 0));
    }

    /// <summary>Its name, then one that says it is a header, where the class of headers has that name itself; other types say which they are.</summary>
    private static NameRequest Request((string WireName, TypeRef Type, DocModel Doc, bool IsPlain) header)
    {
        var name = Identifier.Pascal(header.WireName, "Header");
        if (!header.IsPlain)
        {
            var typed = $"{name}As{(header.Type is ScalarRef scalar ? scalar.Kind.ToString() : "List")}";
            return new NameRequest($"{header.WireName} {typed}", [typed]);
        }

        var own = NameRequest.Pascal(header.WireName, "Header");
        return Taken.Contains(name) ? own with { Candidates = [name + "Header", .. own.Candidates] } : own;
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
                var format = SchemaFacts.FormatOf(merged);
                var kind = Scalars.KindOf(SchemaFacts.TypesOf(merged), format, merged.Parts);
                return Texts.Contains(kind) ? ScalarRef.String : new ScalarRef(kind);
            default:
                return ScalarRef.String;
        }
    }
}
