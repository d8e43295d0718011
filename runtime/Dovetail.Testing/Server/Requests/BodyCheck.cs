using System.Text;
using System.Text.Json;
using Dovetail.Generator.Reading.Spec;
using Dovetail.Testing.Server.Documents;
using Dovetail.Testing.Server.Schemas;
using Dovetail.Testing.Server.Xml;

namespace Dovetail.Testing.Server.Requests;

/// <summary>Holds a request's body against the document: presence, content type, schema; forms field by field.</summary>
internal sealed class BodyCheck(SchemaSource source, Arrived request, ViolationList violations)
{
    private const int MostDepth = 512;

    public void Run(ContractOperation operation)
    {
        var (declared, body) = (operation.Spec.RequestBody, request.Body);
        if (declared is null)
        {
            if (body is { Length: > 0 })
            {
                violations.Add("body", "is there, and the operation has none.", operation.Spec.Node);
            }

            return;
        }

        if (body is null || (body.Value.IsEmpty && request.Header("Content-Type") is null))
        {
            if (declared.Required)
            {
                violations.Add("body", "is required, and not there.", declared.Node);
            }

            return;
        }

        if (declared.Content.Count == 0)
        {
            return;
        }

        var contentType = request.Header("Content-Type");
        var media = contentType is null
            ? null
            : declared.Content.Where(one => MediaRange.Closeness(one.MediaType, contentType) > 0).MaxBy(one => MediaRange.Closeness(one.MediaType, contentType));
        if (media is null)
        {
            var known = string.Join(" or ", declared.Content.Select(static one => one.MediaType));
            violations.Add("header.Content-Type", $"must be {known}, and is {contentType ?? "not there"}.", declared.Content[0].Node, status: 415);
            return;
        }

        Check(media, contentType!, body.Value);
    }

    private void Check(SpecMediaType media, string contentType, ReadOnlyMemory<byte> body)
    {
        if (MediaRange.IsJson(contentType))
        {
            CheckJson(media.Schema, body, "");
        }
        else if (MediaRange.IsJsonLines(contentType))
        {
            CheckLines(media.ItemSchema, body);
        }
        else if (MediaRange.IsForm(contentType) && media.Schema is { } form)
        {
            new FieldCheck(source, violations).Form(media, form, FormText.Parse(Encoding.UTF8.GetString(body.Span)));
        }
        else if (MediaRange.IsMultipart(contentType) && MultipartText.Parse(contentType, body) is var (parts, wrong))
        {
            if (wrong is not null)
            {
                violations.Add("body", wrong, media.Node);
            }
            else if (media.Schema is { } schema)
            {
                new FieldCheck(source, violations).Multipart(media, schema, parts);
            }
        }
        else if (MediaRange.IsXml(contentType) && media.Schema is { } xml)
        {
            CheckXml(xml, body);
        }
        else if (MediaRange.IsText(contentType) && media.Schema is { } text)
        {
            violations.Add("body", Coercion.Check(source, Coercion.Scalar(source, Encoding.UTF8.GetString(body.Span), text.Place), text.Place, MessageSide.Request));
        }
    }

    /// <summary>A schema that is of nothing but text says nothing of the elements in it.</summary>
    private void CheckXml(SpecSchema schema, ReadOnlyMemory<byte> body)
    {
        if (SchemaShape.Types(source, schema.Place) is { Count: > 0 } types && types.All(static type => type == "string"))
        {
            return;
        }

        var (json, wrong) = new XmlBody(source).Read(schema.Place, body);
        foreach (var reason in wrong)
        {
            violations.Add("body", reason, schema.Place.Node);
        }

        if (json is not null)
        {
            CheckJson(schema, Encoding.UTF8.GetBytes(json), "");
        }
    }

    private void CheckLines(SpecSchema? schema, ReadOnlyMemory<byte> body)
    {
        var number = 0;
        while (!body.IsEmpty)
        {
            var end = body.Span.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                CheckJson(schema, line, $"/{number++}");
            }
        }
    }

    private void CheckJson(SpecSchema? schema, ReadOnlyMemory<byte> body, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MostDepth });
            foreach (var fault in schema is null ? [] : SchemaCheck.Run(source, schema.Place, json.RootElement, MessageSide.Request))
            {
                violations.Add("body", fault.Reason, fault.Rule, path: path + fault.Path);
            }
        }
        catch (JsonException exception)
        {
            violations.Add("body", $"is no JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}).", null, path: path);
        }
    }
}
