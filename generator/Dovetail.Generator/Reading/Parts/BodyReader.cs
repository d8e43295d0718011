using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading.Parts;

internal sealed class BodyReader(ReadingContext context, SchemaReader schemas)
{
    public SpecRequestBody? Read(Place operation)
    {
        if (operation["requestBody"] is not { } place || context.Follow(place, "a request body") is not { } body)
        {
            return null;
        }

        return new SpecRequestBody
        {
            Node = body.Node,
            Description = context.Text(body, "description"),
            Required = context.Flag(body, "required") == true,
            Content = ReadContent(body),
        };
    }

    public IReadOnlyList<SpecMediaType> ReadContent(Place owner) =>
    [
        .. context.Entries(owner, "content")
            .Select(entry => (entry.Name, Place: context.Follow(entry.Value, "a media type")))
            .Where(entry => entry.Place is not null)
            .Select(entry => ReadMedia(entry.Name, entry.Place!.Value)),
    ];

    private SpecMediaType ReadMedia(string name, Place place) => new()
    {
        Node = place.Node,
        MediaType = name,
        Schema = schemas.TryRead(place, "schema"),
        LeavesBytesUntyped = context.Dialect == Dialect.OpenApi31,
        ItemSchema = schemas.TryRead(place, "itemSchema"),
        Encodings = Encodings(place),
    };

    public IReadOnlyList<SpecHeader> ReadHeaders(Place owner)
    {
        var headers = new List<SpecHeader>();
        // Names of headers begin with X- without being extensions of the document.
        foreach (var (name, place) in context.Mapping(owner, "headers")?.Entries ?? [])
        {
            if (context.Follow(place, "a header") is { } header)
            {
                headers.Add(new SpecHeader(
                    name,
                    context.Text(header, "description"),
                    context.Flag(header, "required") == true,
                    schemas.TryRead(header, "schema") ?? (context.Dialect == Dialect.Swagger ? schemas.Read(header) : null)));
            }
        }

        return headers;
    }

    /// <summary>2.0: the body parameter, or the form parameters as one object schema.</summary>
    public SpecRequestBody? ReadSwagger(IReadOnlyList<Place> parameters, IReadOnlyList<string> consumes)
    {
        if (parameters.Cast<Place?>().FirstOrDefault(place => context.Text(place!.Value, "in") == "body") is { } body)
        {
            return new SpecRequestBody
            {
                Node = body.Node,
                Description = context.Text(body, "description"),
                Required = context.Flag(body, "required") == true,
                Content =
                [
                    .. (consumes.Count == 0 ? ["application/json"] : consumes)
                        .Select(media => new SpecMediaType { Node = body.Node, MediaType = media, Schema = schemas.TryRead(body, "schema") }),
                ],
            };
        }

        var fields = parameters.Where(place => context.Text(place, "in") == "formData").ToList();
        return fields.Count == 0 ? null : Form(fields, consumes);
    }

    private SpecRequestBody Form(List<Place> fields, IReadOnlyList<string> consumes)
    {
        var hasFile = fields.Any(field => context.Text(field, "type") == "file");
        var usual = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded";
        var forms = consumes
            .Where(media => media.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                || (!hasFile && media.StartsWith("application/x-www-form", StringComparison.OrdinalIgnoreCase)))
            .ToList();
        var schema = new SpecSchema
        {
            Place = new Place(fields[0].Node, fields[0].Pointer.Append("form")),
            Types = SchemaTypes.Object,
            Properties = [.. fields.Select(field => new SpecProperty(context.Text(field, "name") ?? "", schemas.Read(field)))],
            Required = [.. fields.Where(field => context.Flag(field, "required") == true).Select(field => context.Text(field, "name") ?? "")],
        };
        return new SpecRequestBody
        {
            Node = fields[0].Node,
            Required = schema.Required.Count > 0,
            Content =
            [
                .. (forms.Count == 0 ? [usual] : forms).Select(media => new SpecMediaType
                {
                    Node = fields[0].Node,
                    MediaType = media,
                    Schema = schema,
                    Encodings = [.. fields.Select(Encoding)],
                }),
            ],
        };
    }

    private SpecEncoding Encoding(Place field)
    {
        var (style, explode) = ParameterReader.Collection(context.Text(field, "collectionFormat"), ParameterStyle.Form);
        return new SpecEncoding(context.Text(field, "name") ?? "", null, style, explode, false, []);
    }

    private IReadOnlyList<SpecEncoding> Encodings(Place media) =>
        [.. (context.Mapping(media, "encoding")?.Entries ?? []).Where(entry => entry.Value.Node is SpecMapping).Select(entry => new SpecEncoding(
            entry.Name,
            context.Text(entry.Value, "contentType"),
            ParameterReader.StyleOf(context.Text(entry.Value, "style")),
            context.Flag(entry.Value, "explode"),
            context.Flag(entry.Value, "allowReserved") == true,
            ReadHeaders(entry.Value)))];
}
