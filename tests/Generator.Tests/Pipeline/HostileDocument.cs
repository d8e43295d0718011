using System.Text.Json.Nodes;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>A document that uses every place where OpenAPI takes a string, and ways to put another string there.</summary>
internal static class HostileDocument
{
    /// <summary>What a hostile author would write: each tries to leave a literal, a comment or an identifier. <c>Pwned</c> must never become code.</summary>
    public static readonly string[] Strings =
    [
        "\"; class Pwned { } //",
        "\"\"\"; class Pwned { } \"\"\"",
        "*/ class Pwned { } /*",
        "</summary><param name=\"Pwned\">&bad;",
        "]]> <!-- -- >",
        "\n class Pwned { }\n",
        "\r\n#pragma warning restore\r\n#error Pwned",
        "\u2028class Pwned { }\u2029class Pwned { }\u0085class Pwned { }",
        "{0} {Pwned} {{ }} \\u0022 \\\" \\",
        "\0\u0001\uFEFF\u202Eabc",
        "\uD83D\uDE00 \uD800 lone",
        "class",
        "",
        " ",
        "1.e5",
        "$\"{Pwned()}\" @\"\" '\\'' ?? ; }",
        "global::System.Environment.Exit(1);",
        new string('x', 3000),
    ];

    public static JsonNode Parse() => JsonNode.Parse(House.Repository.Read("sample-specs", "features", "every-string.json"))!;

    /// <summary>The places of the document that hold a string, keys included, except for those that OpenAPI reserves.</summary>
    public static IReadOnlyList<StringPlace> Places()
    {
        var places = new List<StringPlace>();
        Collect(Parse(), [], places);
        return places;
    }

    private static void Collect(JsonNode? node, string[] path, List<StringPlace> places)
    {
        switch (node)
        {
            case JsonObject value:
                foreach (var (key, child) in value)
                {
                    if (key.Contains("ANY", StringComparison.Ordinal))
                    {
                        places.Add(new StringPlace([.. path, key], IsKey: true));
                    }

                    Collect(child, [.. path, key], places);
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    Collect(list[i], [.. path, i.ToString(System.Globalization.CultureInfo.InvariantCulture)], places);
                }

                break;
            case JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String && path[^1] != "$ref":
                places.Add(new StringPlace(path, IsKey: false));
                break;
        }
    }
}

/// <summary>A place in a document: the keys and indexes that lead to it.</summary>
internal sealed record StringPlace(string[] Path, bool IsKey)
{
    public void Replace(JsonNode document, string text)
    {
        var parent = Path[..^1].Aggregate(document, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        if (parent is JsonArray items)
        {
            items[int.Parse(Path[^1], System.Globalization.CultureInfo.InvariantCulture)] = text;
        }
        else if (IsKey)
        {
            var value = parent[Path[^1]];
            parent.AsObject().Remove(Path[^1]);
            parent.AsObject()[text] = value;
        }
        else
        {
            parent[Path[^1]] = text;
        }
    }

    public override string ToString() => "/" + string.Join('/', Path) + (IsKey ? " (key)" : "");
}
