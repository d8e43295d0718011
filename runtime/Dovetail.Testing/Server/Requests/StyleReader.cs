using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Requests;

/// <summary>Reads one value back from how a style has spelled it out (OpenAPI 3.1, 4.8.12.3; RFC 6570).</summary>
internal static class StyleReader
{
    /// <summary>The value as JSON, from one text of a path, a header or a cookie, or from a query's where the style does not repeat the name.</summary>
    /// <param name="source">The schemas.</param>
    /// <param name="schema">The schema of the value; null without one.</param>
    /// <param name="raw">As it stands there, with its escapes.</param>
    /// <param name="spelling">How it is spelled.</param>
    public static string Read(SchemaSource source, Place? schema, string raw, Spelling spelling)
    {
        var types = schema is { } place ? SchemaShape.Types(source, place) : [];
        var text = Strip(raw, spelling);
        List<string> candidates = [];
        if (types.Contains("object") && schema is { } owner)
        {
            candidates.AddRange(Members(source, owner, text, spelling) is { } members ? [Coercion.Object(members)] : []);
        }

        if (types.Contains("array") && schema is { } list)
        {
            var items = SchemaShape.Items(source, list);
            candidates.Add(Coercion.Array(Split(text, spelling).Select(item => Coercion.Scalar(source, spelling.Decode(item), items))));
        }

        if (candidates.Count == 0 || types.Any(static type => type is not ("object" or "array" or "null")))
        {
            candidates.Add(Coercion.Scalar(source, spelling.Decode(text), schema));
        }

        return candidates.Count == 1 || schema is not { } chosen ? candidates[0] : Coercion.FirstThatFits(source, candidates, chosen);
    }

    /// <summary><c>color,blue,size,9</c>, and exploded <c>color=blue,size=9</c>; null for what is neither.</summary>
    private static List<(string Name, string Json)>? Members(SchemaSource source, Place schema, string text, Spelling spelling)
    {
        var parts = Split(text, spelling);
        IEnumerable<string[]> pairs = spelling.Explode ? parts.Select(static part => part.Split('=', 2)) : parts.Chunk(2);
        var members = new List<(string, string)>();
        foreach (var pair in pairs)
        {
            if (pair.Length < 2)
            {
                return null;
            }

            var name = spelling.Decode(pair[0]);
            members.Add((name, Coercion.Scalar(source, spelling.Decode(pair[1]), SchemaShape.Member(source, schema, name))));
        }

        return members;
    }

    private static string Strip(string raw, Spelling spelling) => spelling.Style switch
    {
        ParameterStyle.Label when raw.StartsWith('.') => raw[1..],
        ParameterStyle.Matrix when raw.StartsWith(';') && !spelling.Explode => raw.Split('=', 2) is [_, var value] ? value : "",
        ParameterStyle.Matrix when raw.StartsWith(';') => raw[1..].Replace(";" + spelling.Name + "=", ";", StringComparison.Ordinal) is var rest
            && rest.StartsWith(spelling.Name + "=", StringComparison.Ordinal) ? rest[(spelling.Name.Length + 1)..] : raw[1..],
        _ => raw,
    };

    private static string[] Split(string text, Spelling spelling) => text.Length == 0 ? [] : spelling.Style switch
    {
        ParameterStyle.SpaceDelimited => DelimitedText.BySpaces(text),
        ParameterStyle.PipeDelimited => DelimitedText.ByPipes(text),
        ParameterStyle.TabDelimited => DelimitedText.ByTabs(text),
        ParameterStyle.Label when spelling.Explode => text.Split('.'),
        ParameterStyle.Matrix when spelling.Explode => text.Split(';'),
        _ when spelling.IsHeader => text.Split(',', StringSplitOptions.TrimEntries),
        _ => text.Split(','),
    };
}
