using System.Text.Json;
using Dovetail.Generator.Reading.Json;
using Dovetail.Generator.Reading.References;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Requests;

/// <summary>Texts of URLs, headers and forms as the JSON that they stand for: which it is, only the schema says.</summary>
internal static class Coercion
{
    /// <summary>A text as JSON: of what it can be, the first that the schema takes; else the first.</summary>
    public static string Scalar(SchemaSource source, string text, Place? schema)
    {
        if (schema is not { } place)
        {
            return Quote(text);
        }

        var candidates = Candidates(text, SchemaShape.Types(source, place)).ToList();
        return candidates.Count < 2 ? candidates[0] : FirstThatFits(source, candidates, place);
    }

    /// <summary>The first that the schema takes; else the first.</summary>
    public static string FirstThatFits(SchemaSource source, IReadOnlyList<string> candidates, Place schema) =>
        candidates.FirstOrDefault(candidate => Check(source, candidate, schema, MessageSide.Request).Count == 0) ?? candidates[0];

    /// <summary>What is wrong with a value that is written as JSON.</summary>
    public static IReadOnlyList<SchemaFault> Check(SchemaSource source, string json, Place schema, MessageSide side)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return SchemaCheck.Run(source, schema, document.RootElement, side);
        }
        catch (JsonException)
        {
            return [new SchemaFault("", "is nested too deeply.", null)];
        }
    }

    public static string Quote(string text) => JsonSerializer.Serialize(text, TestJson.Default.String);

    public static string Array(IEnumerable<string> items) => $"[{string.Join(',', items)}]";

    public static string Object(IEnumerable<(string Name, string Json)> members) =>
        $"{{{string.Join(',', members.Select(static member => $"{Quote(member.Name)}:{member.Json}"))}}}";

    private static IEnumerable<string> Candidates(string text, HashSet<string> types)
    {
        var any = types.Count == 0;
        if ((any || types.Contains("integer") || types.Contains("number")) && JsonNumber.IsLegal(text))
        {
            yield return text;
        }

        if ((any || types.Contains("boolean")) && text is "true" or "false")
        {
            yield return text;
        }

        if (types.Contains("null") && text is "" or "null")
        {
            yield return "null";
        }

        yield return Quote(text);
    }
}
