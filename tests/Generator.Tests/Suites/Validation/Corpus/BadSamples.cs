using System.Text.Json.Nodes;

namespace Dovetail.Generator.Tests.Suites.Validation.Corpus;

/// <summary>Changes of an instance at one place each, most of which some keyword forbids.</summary>
internal static class BadSamples
{
    private const int LongText = 3_000;

    /// <param name="sample">The instance.</param>
    /// <param name="most">The most places that are changed.</param>
    public static IEnumerable<JsonNode> Of(JsonNode sample, int most)
    {
        var count = Places(sample).Count();
        for (var place = 0; place < Math.Min(count, most); place++)
        {
            for (var change = 0; Changed(sample.DeepClone(), place, change) is { } changed; change++)
            {
                yield return changed;
            }
        }
    }

    private static JsonNode? Changed(JsonNode copy, int place, int change)
    {
        var node = Places(copy).ElementAt(place);
        var values = node switch
        {
            JsonObject all => ObjectsOf(all),
            JsonArray list => [new JsonArray(), new JsonArray([.. list.Concat(list).Concat(list).Select(static item => item?.DeepClone())])],
            JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.Number => [JsonValue.Create(-1), JsonValue.Create(0), JsonValue.Create(1_000_000_000)],
            JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.String => [JsonValue.Create(""), JsonValue.Create("no such value"), JsonValue.Create(new string('x', LongText))],
            _ => Array.Empty<JsonNode>(),
        };
        if (change >= values.Count())
        {
            return null;
        }

        var replaced = values.ElementAt(change);
        if (node == copy)
        {
            return replaced;
        }

        node.ReplaceWith(replaced);
        return copy;
    }

    /// <summary>Without one of its members, and with one more.</summary>
    private static IEnumerable<JsonNode> ObjectsOf(JsonObject all)
    {
        var more = all.DeepClone().AsObject();
        more["never heard of"] = true;
        yield return more;
        foreach (var name in all.Select(static member => member.Key))
        {
            var less = all.DeepClone().AsObject();
            less.Remove(name);
            yield return less;
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) => node switch
    {
        JsonObject all => all.Select(static member => member.Value).OfType<JsonNode>().SelectMany(Places).Prepend(node),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Places).Prepend(node),
        _ => [node],
    };
}
