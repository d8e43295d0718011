using System.Text;
using System.Text.Json;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Requests;

/// <summary>Holds the fields of a form against the schema of its object.</summary>
internal sealed class FieldCheck(SchemaSource source, ViolationList violations)
{
    public void Form(SpecMediaType media, SpecSchema schema, IReadOnlyList<(string Name, string Value, string Raw)> pairs)
    {
        var reader = new PairReader(source, pairs);
        var names = Names(schema).ToHashSet(StringComparer.Ordinal);
        var members = new List<(string Name, string Json)>();
        var isWrong = false;
        foreach (var name in names.Concat(pairs.Select(static pair => pair.Name).Where(name => !name.Contains('[', StringComparison.Ordinal))).Distinct(StringComparer.Ordinal))
        {
            var (field, encoding) = (Field(schema, name), media.Encodings.FirstOrDefault(encoding => encoding.Property == name));
            var style = encoding?.Style ?? ParameterStyle.Form;
            var (json, wrong) = reader.Read(name, field, style, encoding?.Explode ?? style == ParameterStyle.Form, names);
            json = wrong is null && json is null ? Bracketed(name, field, pairs) : AsContent(json, field, encoding, pairs.FirstOrDefault(pair => pair.Name == name).Value);
            if (wrong is not null)
            {
                isWrong = true;
                violations.Add("body", wrong, media.Node, path: "/" + name);
            }
            else if (json is not null)
            {
                members.Add((name, json));
            }
        }

        if (!isWrong)
        {
            Check(schema, members, []);
        }
    }

    public void Multipart(SpecMediaType media, SpecSchema schema, IReadOnlyList<MultipartPart> parts)
    {
        var members = new List<(string Name, string Json)>();
        var bytes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in parts.GroupBy(static part => part.Name, StringComparer.Ordinal))
        {
            var field = Field(schema, group.Key);
            var isArray = field is { } place && SchemaShape.Types(source, place).Contains("array");
            if (group.Count() > 1 && !isArray)
            {
                violations.Add("body", $"stands {group.Count()} times, and is one value.", media.Node, path: "/" + group.Key);
                return;
            }

            // A file's bytes are no text that a schema could be asked about.
            if (group.Any(static part => part.IsFile))
            {
                bytes.Add(group.Key);
            }

            var items = isArray ? SchemaShape.Items(source, field!.Value) : field;
            var values = group.Select(part => Value(part, part.IsJson ? field : items)).ToList();
            members.Add((group.Key, isArray && !(values.Count == 1 && values[0].StartsWith('[')) ? Coercion.Array(values) : values[0]));
        }

        Check(schema, members, bytes);
    }

    private string Value(MultipartPart part, Place? schema)
    {
        if (part.IsFile)
        {
            return "\"\"";
        }

        var text = Encoding.UTF8.GetString(part.Body.Span);
        return part.IsJson || (schema is { } place && SchemaShape.Types(source, place).Contains("object")) ? JsonOr(text, schema) : Coercion.Scalar(source, text, schema);
    }

    /// <summary>An object in one field is JSON, unless its encoding says otherwise (OpenAPI 3.1, 4.8.15.1).</summary>
    private string? AsContent(string? json, Place? field, SpecEncoding? encoding, string? text) =>
        json is not null && text is not null && field is { } place && encoding?.Style is null
        && (SchemaShape.Types(source, place).Contains("object") || (encoding?.ContentType is { } media && MediaRange.IsJson(media)))
        && text.TrimStart().StartsWith('{') ? JsonOr(text, field) : json;

    /// <summary><c>items[0][id]=1</c>, where the document says nothing of how it is spelled.</summary>
    private string? Bracketed(string name, Place? field, IReadOnlyList<(string Name, string Value, string Raw)> pairs) =>
        new PairReader(source, pairs).Read(name, field, ParameterStyle.DeepObject, true, new HashSet<string>()).Json;

    private string JsonOr(string text, Place? schema)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return text;
        }
        catch (JsonException)
        {
            return Coercion.Scalar(source, text, schema);
        }
    }

    /// <summary>Of 2.0's forms, whose schema stands nowhere in the document, each field by itself.</summary>
    private void Check(SpecSchema schema, List<(string Name, string Json)> members, HashSet<string> bytes)
    {
        if (schema.Node is SpecMapping node && node["in"] is null)
        {
            var faults = Coercion.Check(source, Coercion.Object(members), schema.Place, MessageSide.Request);
            violations.Add("body", faults.Where(fault => !bytes.Any(name => fault.Path == "/" + name || fault.Path.StartsWith($"/{name}/", StringComparison.Ordinal))));
            return;
        }

        foreach (var property in schema.Properties)
        {
            if (members.FirstOrDefault(member => member.Name == property.Name) is { Json: not null } member)
            {
                violations.Add("body", bytes.Contains(property.Name) ? [] : Coercion.Check(source, member.Json, property.Schema.Place, MessageSide.Request)
                    .Select(fault => fault with { Path = $"/{property.Name}{fault.Path}" }));
            }
            else if (schema.Required.Contains(property.Name))
            {
                violations.Add("body", $"lacks the required member '{property.Name}'.", property.Schema.Node);
            }
        }
    }

    private IEnumerable<string> Names(SpecSchema schema) =>
        schema.Properties.Count > 0 ? schema.Properties.Select(static one => one.Name) : SchemaShape.MemberNames(source, schema.Place);

    private Place? Field(SpecSchema schema, string name) =>
        schema.Properties.FirstOrDefault(one => one.Name == name)?.Schema.Place ?? SchemaShape.Member(source, schema.Place, name);
}
