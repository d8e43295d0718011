using System.Text;
using System.Text.Json;
using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>
/// Writes an object as an HTML form. A field without a style of its own is written as OpenAPI has it by default: a scalar as its text, a list as one pair for each item,
/// and an object, also as the item of a list, as JSON text (OpenAPI 3.0.4, Encoding Object, contentType).
/// </summary>
internal static class FormWriter
{
    public static string Write(JsonElement form, ReadOnlySpan<FormField> fields)
    {
        if (form.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"The body is sent as a form, and so has to be an object; it is {form.ValueKind}.", nameof(form));
        }

        var output = new StringBuilder();
        foreach (var member in form.EnumerateObject())
        {
            var (style, explode) = Style(member, fields);
            new StyleWriter(output, StyleRule.Of(style), ParameterEncoding.Form).Write(member.Name, member.Value, style, explode);
        }

        return output.ToString();
    }

    private static (ParameterStyle Style, bool Explode) Style(JsonProperty member, ReadOnlySpan<FormField> fields)
    {
        foreach (var field in fields)
        {
            if (field.Name == member.Name)
            {
                return (field.Style, field.Explode);
            }
        }

        return (member.Value.ValueKind == JsonValueKind.Object ? ParameterStyle.Json : ParameterStyle.Form, true);
    }
}
