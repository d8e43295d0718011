using System.Text.Json;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.TestServer.Tests.Prism;

/// <summary>Spells a value out as a parameter's style has it (OpenAPI 3.1, 4.8.12.3).</summary>
internal static class StyleText
{
    /// <summary>What stands in a path or a header; of a query the pairs, joined.</summary>
    public static string Write(SpecParameter parameter, JsonElement value)
    {
        if (parameter.ContentType is not null)
        {
            return parameter.Place == ParameterPlace.Query ? $"{parameter.Name}={Uri.EscapeDataString(value.GetRawText())}" : value.GetRawText();
        }

        return parameter.Place == ParameterPlace.Query ? Query(parameter, value) : Other(parameter, value);
    }

    private static string Query(SpecParameter parameter, JsonElement value) => (value.ValueKind, parameter.Style) switch
    {
        (JsonValueKind.Array, _) when parameter.Explode => string.Join('&', value.EnumerateArray().Select(item => $"{parameter.Name}={Escaped(item)}")),
        (JsonValueKind.Array, _) => $"{parameter.Name}={string.Join(Separator(parameter.Style), value.EnumerateArray().Select(Escaped))}",
        // What is nested deeper no specification spells out.
        (JsonValueKind.Object, ParameterStyle.DeepObject) => string.Join('&', value.EnumerateObject().Where(static member => member.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)).Select(member => $"{parameter.Name}[{member.Name}]={Escaped(member.Value)}")),
        (JsonValueKind.Object, _) when parameter.Explode => string.Join('&', value.EnumerateObject().Select(static member => $"{member.Name}={Escaped(member.Value)}")),
        (JsonValueKind.Object, _) => $"{parameter.Name}={string.Join(',', value.EnumerateObject().Select(static member => $"{member.Name},{Escaped(member.Value)}"))}",
        _ => $"{parameter.Name}={Escaped(value)}",
    };

    private static string Other(SpecParameter parameter, JsonElement value)
    {
        var isHeader = parameter.Place is ParameterPlace.Header;
        Func<JsonElement, string> text = isHeader ? Plain : Escaped;
        var separator = parameter is { Style: ParameterStyle.Label, Explode: true } ? "." : parameter is { Style: ParameterStyle.Matrix, Explode: true } ? ";" : ",";
        var parts = value.ValueKind switch
        {
            JsonValueKind.Array => [.. value.EnumerateArray().Select(item => parameter is { Style: ParameterStyle.Matrix, Explode: true } ? $"{parameter.Name}={text(item)}" : text(item))],
            JsonValueKind.Object => [.. value.EnumerateObject().Select(member => parameter.Explode ? $"{member.Name}={text(member.Value)}" : $"{member.Name},{text(member.Value)}")],
            _ => new[] { text(value) },
        };
        var joined = string.Join(separator, parts);
        return parameter.Style switch
        {
            ParameterStyle.Label => "." + joined,
            ParameterStyle.Matrix when parameter.Explode && value.ValueKind is JsonValueKind.Array or JsonValueKind.Object => ";" + joined,
            ParameterStyle.Matrix => $";{parameter.Name}={joined}",
            _ => joined,
        };
    }

    public static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Escaped(JsonElement value) => Uri.EscapeDataString(Plain(value));

    private static string Separator(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "|",
        ParameterStyle.TabDelimited => "%09",
        _ => ",",
    };
}
