using System.Text.Json;
using System.Text.Json.Nodes;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;
using Dovetail.Testing.Server.Answers;
using Dovetail.Testing.Server.Documents;
using Dovetail.Testing.Server.Requests;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.TestServer.Tests.Prism;

/// <summary>Makes requests from a document, always the same: a good one for each operation, and ones with one thing wrong.</summary>
internal sealed class RequestSamples(Contract contract)
{
    public IEnumerable<SampleRequest> All() => contract.Operations.SelectMany(Of).Append(new SampleRequest("no such path", "GET", "/no/such/path/here", [], null, null));

    private IEnumerable<SampleRequest> Of(ContractOperation operation)
    {
        var values = new List<(SpecParameter Parameter, string Json)>();
        foreach (var parameter in operation.Spec.Parameters.Where(static one => one.Place != ParameterPlace.Header || one.Name is not ("Accept" or "Content-Type" or "Authorization")))
        {
            var json = parameter.Schema is { } schema ? ValueMaker.TryMake(contract.Schemas, schema.Place, MessageSide.Request) : "\"x\"";
            if (json is null && parameter.Required)
            {
                yield break;
            }

            values.AddRange(json is null || json is "[]" or "{}" ? [] : new[] { (parameter, json) });
        }

        var (media, body) = Body(operation);
        if (media is null && operation.Spec.RequestBody is { Required: true })
        {
            yield break;
        }

        var builder = new SampleBuilder(operation, values, media, body);
        yield return builder.Build("good");
        foreach (var (parameter, json) in values)
        {
            foreach (var (what, text) in WrongValues(parameter, json))
            {
                yield return builder.Build($"{what} {Where(parameter)}", with: (parameter, text));
            }

            if (parameter.Place != ParameterPlace.Path)
            {
                yield return builder.Build($"without {Where(parameter)}", without: parameter);
            }
        }

        foreach (var request in WrongBodies(builder, operation, media, body))
        {
            yield return request;
        }

        if (operation.Security.Count > 0)
        {
            yield return builder.Build("without credential", isAnonymous: true);
        }
    }

    private (string? MediaType, string? Body) Body(ContractOperation operation)
    {
        foreach (var media in operation.Spec.RequestBody?.Content ?? [])
        {
            if (media.Schema is not { } schema || !(MediaRange.IsJson(media.MediaType) || MediaRange.IsForm(media.MediaType)))
            {
                continue;
            }

            if (MediaRange.IsJson(media.MediaType) && ValueMaker.TryMake(contract.Schemas, schema.Place, MessageSide.Request) is { } json)
            {
                return (media.MediaType, json);
            }

            if (MediaRange.IsForm(media.MediaType))
            {
                return (media.MediaType, string.Join('&', schema.Properties
                    .Select(property => (property.Name, Json: ValueMaker.TryMake(contract.Schemas, property.Schema.Place, MessageSide.Request)))
                    .Where(static field => field.Json is { Length: > 0 } text && text[0] is not ('[' or '{'))
                    .Select(static field => $"{field.Name}={Uri.EscapeDataString(StyleText.Plain(JsonDocument.Parse(field.Json!).RootElement))}")));
            }
        }

        return (null, null);
    }

    private IEnumerable<(string What, string Json)> WrongValues(SpecParameter parameter, string json)
    {
        if (parameter.Schema?.Node is not SpecMapping schema || json.StartsWith('{'))
        {
            yield break;
        }

        var types = SchemaShape.Types(contract.Schemas, parameter.Schema.Place);
        if (json.StartsWith('['))
        {
            var items = SchemaShape.Items(contract.Schemas, parameter.Schema.Place);
            if (items is { } item && SchemaShape.Types(contract.Schemas, item) is var inner && inner.Overlaps(["integer", "number"]) && !inner.Contains("string"))
            {
                yield return ("letters in", "[\"x\"]");
            }

            yield break;
        }

        if (types.Overlaps(["integer", "number", "boolean"]) && !types.Contains("string"))
        {
            yield return ("letters as", "\"letters\"");
        }

        if (types.Contains("integer") && !types.Contains("string"))
        {
            yield return ("a fraction as", "1.5");
        }

        if (schema["enum"] is SpecSequence)
        {
            yield return ("another value of", "\"no-such-value\"");
        }

        if (Decimal(schema["minimum"]) is { } least)
        {
            yield return ("less than", JsonSerializer.Serialize(least - 1));
        }

        if (Decimal(schema["maximum"]) is { } most)
        {
            yield return ("more than", JsonSerializer.Serialize(most + 1));
        }

        if (Count.Of(schema["maxLength"]) is { } length and < 500)
        {
            yield return ("longer than", JsonSerializer.Serialize(new string('a', (int)length + 1)));
        }

        if (schema["format"] is SpecScalar { Value: "date" or "date-time" or "uuid" or "email" or "ipv4" })
        {
            yield return ("no format in", "\"no-such-format\"");
        }
    }

    private static IEnumerable<SampleRequest> WrongBodies(SampleBuilder builder, ContractOperation operation, string? media, string? body)
    {
        if (media is null || body is null)
        {
            yield break;
        }

        yield return builder.Build("without body", body: null, mediaType: null);
        yield return builder.Build("text as body", body: "x", mediaType: "text/x-none");
        if (!MediaRange.IsJson(media))
        {
            yield break;
        }

        // No body that is no JSON: Prism 5.16 never answers it.
        if (JsonNode.Parse(body) is not JsonObject members)
        {
            yield break;
        }

        foreach (var name in members.Select(static member => member.Key).ToList())
        {
            var less = members.DeepClone().AsObject();
            less.Remove(name);
            yield return builder.Build($"without body/{name}", body: less.ToJsonString(), mediaType: media);
            foreach (var (what, wrong) in new[] { ("a list as", "[[]]"), ("null as", "null"), ("letters as", "\"letters\"") })
            {
                var other = members.DeepClone().AsObject();
                other[name] = JsonNode.Parse(wrong);
                yield return builder.Build($"{what} body/{name}", body: other.ToJsonString(), mediaType: media);
            }
        }

        var more = members.DeepClone().AsObject();
        more["no-such-member"] = 1;
        yield return builder.Build("another member in body", body: more.ToJsonString(), mediaType: media);
    }

    private static decimal? Decimal(SpecNode? node) =>
        node is SpecScalar { Kind: ScalarKind.Number } number && decimal.TryParse(number.Value, System.Globalization.CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1e15m ? value : null;

    private static string Where(SpecParameter parameter) => $"{parameter.Place.ToString().ToLowerInvariant()}.{parameter.Name}";
}
