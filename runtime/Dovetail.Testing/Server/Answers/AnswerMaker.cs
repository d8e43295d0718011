using System.Globalization;
using System.Text;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;
using Dovetail.Testing.Server.Documents;
using Dovetail.Testing.Server.Requests;
using Dovetail.Testing.Server.Schemas;
using Dovetail.Testing.Server.Xml;

namespace Dovetail.Testing.Server.Answers;

/// <summary>Makes the answers of operations: their statuses, media types and bodies, as the document has them.</summary>
internal sealed class AnswerMaker(SchemaSource source)
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 64).Select(static value => (byte)value)];

    private readonly StreamText _streams = new(source);

    /// <summary>The response that an operation has for a status: the status itself, its range, or <c>default</c>.</summary>
    public static SpecResponse? Find(ContractOperation operation, int status)
    {
        var text = status.ToString(CultureInfo.InvariantCulture);
        var responses = operation.Spec.Responses;
        return responses.FirstOrDefault(response => response.Status == text)
            ?? responses.FirstOrDefault(response => response.Status == text[..1] + "XX")
            ?? responses.FirstOrDefault(static response => response.Status == "default");
    }

    /// <summary>The status of an operation's success: the lowest that is declared, else the lowest of a range, else 200.</summary>
    public static int SuccessOf(ContractOperation operation)
    {
        var statuses = operation.Spec.Responses.Select(static response => response.Status).Where(static status => status[0] == '2').Order(StringComparer.Ordinal).ToList();
        return statuses.Count > 0 && int.TryParse(statuses[0], NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status
            : statuses.Count > 0 || operation.Spec.Responses.Any(static response => response.Status == "default") || operation.Spec.Responses.Count == 0 ? 200
            : int.TryParse(operation.Spec.Responses[0].Status, NumberStyles.None, CultureInfo.InvariantCulture, out var other) ? other
            : (operation.Spec.Responses[0].Status[0] - '0') * 100;
    }

    public MadeAnswer Make(ContractOperation operation, int status, Arrived request, string? example)
    {
        if (Find(operation, status) is not { } response)
        {
            return new MadeAnswer(status, null, default, []);
        }

        var headers = Headers(response);
        var acceptable = response.Content.Where(media => MediaRange.Accepts(request.Header("Accept"), media.MediaType)).ToList();
        var chosen = (acceptable.Count > 0 ? acceptable : response.Content).OrderByDescending(static media => MediaRange.IsJson(media.MediaType)).FirstOrDefault();
        if (chosen is not { } content || status is 204 or 304)
        {
            return new MadeAnswer(status, null, default, headers);
        }

        var mediaType = content.MediaType.Contains('*', StringComparison.Ordinal) ? "application/json" : content.MediaType;
        return Body(content, mediaType, example) is { } body
            ? new MadeAnswer(status, mediaType, request.Method == "HEAD" ? default : body, headers)
            : ProblemAnswer.WithoutExample(operation, status, mediaType);
    }

    private byte[]? Body(SpecMediaType content, string mediaType, string? example)
    {
        if (StreamText.IsStream(mediaType))
        {
            return Value(content, content.ItemSchema ?? content.Schema, example) is { } value ? Encoding.UTF8.GetBytes(_streams.Write(content, value)) : null;
        }

        var isBytes = content.Schema is { } schema && SchemaWalk.Together(source, schema.Place).Any(static part => part.Mapping?["format"] is SpecScalar { Value: "binary" });
        if (MediaRange.IsJson(mediaType) && !isBytes)
        {
            return Value(content, content.Schema, example) is { } json ? Encoding.UTF8.GetBytes(json) : null;
        }

        var given = Examples(content, example).FirstOrDefault();
        if (given is SpecScalar { Kind: not ScalarKind.Null } scalar)
        {
            return Encoding.UTF8.GetBytes(scalar.Value);
        }

        if (MediaRange.IsXml(mediaType) && content.Schema is { } xml)
        {
            return Value(content, xml, example) is { } value ? new XmlText(source).Write(xml.Place, value) : null;
        }

        return MediaRange.IsText(mediaType) && content.Schema is { } text
            ? ValueMaker.TryMake(source, text.Place, MessageSide.Response) is { } made ? Encoding.UTF8.GetBytes(Unquote(made)) : null
            : Bytes;
    }

    /// <summary>The document's examples as far as they are valid, the named one before all; else a value that is made.</summary>
    private string? Value(SpecMediaType content, SpecSchema? schema, string? example)
    {
        var examples = Examples(content, example).Select(ValueText.TryOf).OfType<string>();
        return schema is null
            ? examples.FirstOrDefault() ?? "{}"
            : examples.FirstOrDefault(json => Coercion.Check(source, json, schema.Place, MessageSide.Response).Count == 0)
                ?? ValueMaker.TryMake(source, schema.Place, MessageSide.Response);
    }

    private IEnumerable<SpecNode> Examples(SpecMediaType content, string? named)
    {
        var node = content.Node as SpecMapping;
        if (node?["examples"] is SpecMapping entries)
        {
            // 2.0 has examples by media type, 3.x by name.
            if (entries[content.MediaType] is { } ofMedia && source.Dialect == Generator.Reading.Dialect.Swagger)
            {
                yield return ofMedia;
            }

            foreach (var entry in entries.Entries.OrderBy(entry => entry.Name == named ? 0 : 1))
            {
                if ((source.Follow(new Generator.Reading.References.Place(entry.Value, Generator.Reading.References.JsonPointer.Root))?.Mapping is { } example
                    ? example["value"] ?? example["dataValue"] : null) is { } value)
                {
                    yield return value;
                }
            }
        }

        if (node?["example"] is { } single)
        {
            yield return single;
        }
    }

    /// <summary>Those that the document demands; of the others nobody knows what a client would do with them.</summary>
    private List<KeyValuePair<string, string>> Headers(SpecResponse response)
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var header in response.Headers.Where(static header => header.Required && !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            if (header.Schema is { } schema && ValueMaker.TryMake(source, schema.Place, MessageSide.Response) is { } json)
            {
                headers.Add(new(header.Name, Unquote(json).Trim('[', ']').ReplaceLineEndings("")));
            }
        }

        return headers;
    }

    private static string Unquote(string json) => json.StartsWith('"') ? System.Text.Json.JsonSerializer.Deserialize(json, TestJson.Default.String)! : json;
}
