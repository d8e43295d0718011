using System.Text.Json;
using Dovetail.Generator.Reading.Spec;
using Dovetail.Testing.Server.Documents;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Requests;

/// <summary>Holds the parameters of a request against the document: presence, spelling, schema.</summary>
internal sealed class ParameterCheck(SchemaSource source, Arrived request, IReadOnlyDictionary<string, string> pathValues, ViolationList violations)
{
    /// <summary>Headers that the document describes elsewhere: parameters of these names mean nothing (OpenAPI 3.1, 4.8.12.2).</summary>
    private static readonly string[] OfOthers = ["Accept", "Content-Type", "Authorization"];

    private readonly PairReader _query = new(source, request.Pairs);

    public void Run(ContractOperation operation)
    {
        var names = operation.Spec.Parameters.Where(static parameter => parameter.Place == ParameterPlace.Query)
            .Select(static parameter => parameter.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in operation.Spec.Parameters)
        {
            if (parameter.Place != ParameterPlace.Header || !OfOthers.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
            {
                Check(parameter, names);
            }
        }
    }

    private void Check(SpecParameter parameter, HashSet<string> names)
    {
        var place = parameter.Place == ParameterPlace.QueryString ? "query" : $"{PlaceName(parameter.Place)}.{parameter.Name}";
        var (json, wrong) = parameter.ContentType is null && parameter.Place != ParameterPlace.QueryString ? Read(parameter, names) : ReadContent(parameter);
        if (wrong is not null)
        {
            violations.Add(place, wrong, parameter.Node);
        }
        else if (json is null)
        {
            if (parameter.Required)
            {
                violations.Add(place, "is required, and not there.", parameter.Node["required"] ?? parameter.Node);
            }
        }
        else if (parameter.Schema is { } schema && !(parameter.AllowEmptyValue && json is "\"\"" or "[]" or "[\"\"]"))
        {
            violations.Add(place, Coercion.Check(source, json, schema.Place, MessageSide.Request));
        }
    }

    private (string? Json, string? Wrong) Read(SpecParameter parameter, HashSet<string> names)
    {
        var schema = parameter.Schema?.Place;
        var spelling = new Spelling(parameter.Name, parameter.Style, parameter.Explode, IsHeader: parameter.Place == ParameterPlace.Header);
        return parameter.Place switch
        {
            ParameterPlace.Query => _query.Read(parameter.Name, schema, parameter.Style, parameter.Explode, names),
            ParameterPlace.Path => (pathValues.TryGetValue(parameter.Name, out var value) ? StyleReader.Read(source, schema, value, spelling) : null, null),
            ParameterPlace.Header => (request.Header(parameter.Name) is { } value ? StyleReader.Read(source, schema, value.Trim(), spelling) : null, null),
            _ => ReadCookie(parameter, spelling with { Explode = false, Style = ParameterStyle.Form }),
        };
    }

    private (string? Json, string? Wrong) ReadCookie(SpecParameter parameter, Spelling spelling) => request.Cookies(parameter.Name).ToList() switch
    {
        [] => (null, null),
        [var one] => (StyleReader.Read(source, parameter.Schema?.Place, one, spelling), null),
        var several when parameter.Schema is { } schema && SchemaShape.Types(source, schema.Place).Contains("array") =>
            (Coercion.Array(several.Select(value => Coercion.Scalar(source, spelling.Decode(value), SchemaShape.Items(source, schema.Place)))), null),
        var several => (null, $"stands {several.Count} times, and is one value."),
    };

    /// <summary>A parameter that a media type describes: JSON as such, anything else as a text.</summary>
    private (string? Json, string? Wrong) ReadContent(SpecParameter parameter)
    {
        var text = parameter.Place switch
        {
            ParameterPlace.QueryString => request.Query.Length > 1 ? Uri.UnescapeDataString(request.Query[1..]) : null,
            ParameterPlace.Query => request.Pairs.Where(pair => pair.Name == parameter.Name).Select(static pair => pair.Value).FirstOrDefault(),
            ParameterPlace.Path => pathValues.TryGetValue(parameter.Name, out var value) ? Uri.UnescapeDataString(value) : null,
            ParameterPlace.Header => request.Header(parameter.Name),
            _ => request.Cookies(parameter.Name).Select(Uri.UnescapeDataString).FirstOrDefault(),
        };
        if (text is null || parameter.ContentType is not { } media)
        {
            return (text is null ? null : Coercion.Quote(text), null);
        }

        if (MediaRange.IsForm(media) && parameter.Schema is { } form)
        {
            return (Coercion.Object(FormText.Parse(request.Query.TrimStart('?'))
                .Select(pair => (pair.Name, Coercion.Scalar(source, pair.Value, SchemaShape.Member(source, form.Place, pair.Name))))), null);
        }

        if (!MediaRange.IsJson(media))
        {
            return (Coercion.Quote(text), null);
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return (text, null);
        }
        catch (JsonException)
        {
            return (null, $"must be {media}, and is no JSON.");
        }
    }

    private static string PlaceName(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => "path",
        ParameterPlace.Header => "header",
        ParameterPlace.Cookie => "cookie",
        _ => "query",
    };
}
