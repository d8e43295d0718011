using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Tool.Lint;

/// <summary>What OpenAPI demands of an object beside the names of its members.</summary>
internal static class ObjectRules
{
    private const string TokenMarks = "!#$%&'*+-.^_`|~";

    /// <summary>Members of a kind that do not stand together.</summary>
    private static readonly (string Kind, string One, string Other)[] Exclusive =
    [
        .. new[] { "Parameter", "Header" }.SelectMany(static kind => new[]
        {
            (kind, "example", "examples"), (kind, "schema", "content"), (kind, "content", "style"), (kind, "content", "explode"), (kind, "content", "allowReserved"),
        }),
        ("MediaType", "example", "examples"),
        .. new[] { "MediaType", "Encoding" }.SelectMany(static kind => new[] { (kind, "encoding", "prefixEncoding"), (kind, "encoding", "itemEncoding") }),
        ("Example", "value", "externalValue"),
        ("Example", "value", "dataValue"),
        ("Example", "value", "serializedValue"),
        ("Example", "serializedValue", "externalValue"),
        ("License", "identifier", "url"),
        ("Link", "operationRef", "operationId"),
        ("Xml", "nodeType", "attribute"),
        ("Xml", "nodeType", "wrapped"),
    ];

    /// <summary>What is wrong with an object, each with the node it stands at.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="node">The object.</param>
    /// <param name="minor">The minor version of OpenAPI 3.</param>
    public static IEnumerable<(SpecNode Node, string Reason)> Check(string kind, SpecMapping node, int minor) => Together(kind, node).Concat(kind switch
    {
        "OpenAPI" => Root(node, minor),
        "Parameter" => Parameter(node, minor),
        "Header" when minor > 0 && node["allowReserved"] is not null => [(KeyOf(node, "allowReserved"), "A header has no 'allowReserved'")],
        "Response" when minor < 2 && node["description"] is null => [(node, "A response has to have 'description'")],
        "ServerVariable" => Variable(node),
        "Operation" or "PathItem" => Queries(node),
        _ => [],
    });

    /// <summary>Whether a text may be the name of a header (RFC 9110 5.6.2).</summary>
    public static bool IsToken(string text) => text.Length > 0 && text.All(static mark => char.IsAsciiLetterOrDigit(mark) || TokenMarks.Contains(mark));

    private static IEnumerable<(SpecNode, string)> Together(string kind, SpecMapping node) => Exclusive
        .Where(pair => pair.Kind == kind && node[pair.One] is not null && node[pair.Other] is not null)
        .Select(pair => ((SpecNode)KeyOf(node, pair.Other), $"'{pair.Other}' does not stand beside '{pair.One}'"));

    private static IEnumerable<(SpecNode, string)> Root(SpecMapping node, int minor)
    {
        if (minor == 0 ? node["paths"] is null : node["paths"] is null && node["components"] is null && node["webhooks"] is null)
        {
            yield return (node, minor == 0 ? "A document of 3.0 has to have 'paths'" : "A document has to have 'paths', 'components' or 'webhooks'");
        }
    }

    private static IEnumerable<(SpecNode, string)> Parameter(SpecMapping node, int minor)
    {
        var (place, name) = (TextOf(node["in"]), TextOf(node["name"]));
        if (place == "header" && name is not null && !IsToken(name))
        {
            yield return (node["name"]!, $"'{name}' can not be the name of a header");
        }

        if (place == "path" && name?.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            yield return (node["name"]!, $"'{name}' can not be the name of a parameter of a path");
        }

        if (node["allowReserved"] is not null && !TakesReserved(place, TextOf(node["style"]), minor))
        {
            yield return (KeyOf(node, "allowReserved"), $"A parameter in '{place}' has no 'allowReserved'");
        }

        foreach (var member in place == "querystring" ? (string[])["schema", "style", "explode", "allowReserved"] : [])
        {
            if (node[member] is not null && node["content"] is null)
            {
                yield return (KeyOf(node, member), $"A parameter in 'querystring' has 'content', and no '{member}'");
            }
        }
    }

    private static bool TakesReserved(string? place, string? style, int minor) => place switch
    {
        "path" => minor >= 2,
        "cookie" => minor >= 2 && style is null or "form",
        "header" => false,
        _ => true,
    };

    private static IEnumerable<(SpecNode, string)> Variable(SpecMapping node)
    {
        if (node["enum"] is not SpecSequence values)
        {
            yield break;
        }

        if (values.Items.Count == 0)
        {
            yield return (values, "'enum' has to have a value");
        }
        else if (TextOf(node["default"]) is { } value && !values.Items.Any(item => TextOf(item) == value))
        {
            yield return (node["default"]!, $"'{value}' is none of the values of 'enum'");
        }
    }

    private static IEnumerable<(SpecNode, string)> Queries(SpecMapping node)
    {
        var places = ((node["parameters"] as SpecSequence)?.Items ?? []).OfType<SpecMapping>().ToLookup(static parameter => TextOf(parameter["in"]));
        foreach (var second in places["querystring"].Skip(1))
        {
            yield return (second, "A second parameter in 'querystring' does not stand beside the first");
        }

        if (places["querystring"].Any() && places["query"].FirstOrDefault() is { } query)
        {
            yield return (query, "A parameter in 'query' does not stand beside one in 'querystring'");
        }
    }

    private static SpecScalar KeyOf(SpecMapping node, string name) => node.Entries.First(entry => entry.Name == name).Key.ToNode();

    private static string? TextOf(SpecNode? node) => (node as SpecScalar)?.Value;
}
