using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading.Parts;

internal sealed class ParameterReader(ReadingContext context, SchemaReader schemas)
{
    public IReadOnlyList<SpecParameter> Read(IEnumerable<Place> places)
    {
        var parameters = new List<SpecParameter>();
        foreach (var place in places)
        {
            if (context.Follow(place, "a parameter") is { } target && TryRead(target) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        return parameters;
    }

    public static ParameterStyle? StyleOf(string? name) => name switch
    {
        "simple" => ParameterStyle.Simple,
        "label" => ParameterStyle.Label,
        "matrix" => ParameterStyle.Matrix,
        "form" => ParameterStyle.Form,
        "spaceDelimited" => ParameterStyle.SpaceDelimited,
        "pipeDelimited" => ParameterStyle.PipeDelimited,
        "deepObject" => ParameterStyle.DeepObject,
        "cookie" => ParameterStyle.Cookie,
        _ => null,
    };

    private SpecParameter? TryRead(Place place)
    {
        ParameterPlace? where = context.Text(place, "in") switch
        {
            "path" => ParameterPlace.Path,
            "query" => ParameterPlace.Query,
            "header" => ParameterPlace.Header,
            "cookie" => ParameterPlace.Cookie,
            "querystring" => ParameterPlace.QueryString,
            _ => null,
        };
        if (where is null || context.Text(place, "name") is not { Length: > 0 } name)
        {
            // 2.0's body and form parameters are read with the body.
            if (context.Dialect != Dialect.Swagger || context.Text(place, "in") is not ("body" or "formData"))
            {
                context.Findings.Add(Diagnostics.Findings.UnknownParameter(place.Node.Location, context.Text(place, "in") ?? ""));
            }

            return null;
        }

        var content = context.Entries(place, "content").Cast<(string Name, Place Value)?>().FirstOrDefault();
        var (style, explode) = Style(place, where.Value);
        return new SpecParameter
        {
            Node = place.Mapping!,
            Name = name,
            Place = where.Value,
            Required = where == ParameterPlace.Path || context.Flag(place, "required") == true,
            Description = context.Text(place, "description"),
            Deprecated = context.Flag(place, "deprecated") == true,
            Schema = content is null
                ? schemas.TryRead(place, "schema") ?? (context.Dialect == Dialect.Swagger ? schemas.Read(place) : null)
                : schemas.TryRead(content.Value.Value, "schema"),
            ContentType = content?.Name,
            Style = style,
            Explode = explode,
            AllowReserved = context.Flag(place, "allowReserved") == true,
            AllowEmptyValue = context.Flag(place, "allowEmptyValue") == true,
        };
    }

    private (ParameterStyle Style, bool Explode) Style(Place place, ParameterPlace where)
    {
        var usual = where is ParameterPlace.Path or ParameterPlace.Header ? ParameterStyle.Simple : ParameterStyle.Form;
        if (context.Dialect == Dialect.Swagger)
        {
            return Collection(context.Text(place, "collectionFormat"), usual);
        }

        var style = StyleOf(context.Text(place, "style")) ?? usual;
        return (style, context.Flag(place, "explode") ?? style is ParameterStyle.Form or ParameterStyle.Cookie);
    }

    public static (ParameterStyle Style, bool Explode) Collection(string? format, ParameterStyle usual) => format switch
    {
        "multi" => (ParameterStyle.Form, true),
        "ssv" => (ParameterStyle.SpaceDelimited, false),
        "pipes" => (ParameterStyle.PipeDelimited, false),
        "tsv" => (ParameterStyle.TabDelimited, false),
        _ => (usual, false),
    };
}
