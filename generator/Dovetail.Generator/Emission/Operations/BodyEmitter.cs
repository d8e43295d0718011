using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>Prints the line that gives a request its body.</summary>
internal static class BodyEmitter
{
    private const string Json = "application/json";
    private const string Multipart = "multipart/form-data";

    public static TypeRef TypeOf(BodyModel body) => body.Kind switch
    {
        BodyKind.Text => ScalarRef.String,
        BodyKind.Binary => new FileRef(),
        _ => body.Type,
    };

    public static void Emit(CodeWriter writer, BodyModel body)
    {
        if (body.Required && TypeNames.IsReference(TypeOf(body)))
        {
            writer.Line($"request.Require(\"body\", {body.Name});");
        }

        Send(writer, body);
        foreach (var other in body.Alternatives)
        {
            // The request takes it where the caller's header asks for its media type.
            Send(writer, other with { Required = body.Required });
        }
    }

    private static void Send(CodeWriter writer, BodyModel body)
    {
        var arguments = new List<string> { body.Name };
        arguments.AddRange(ContentType(body));
        arguments.AddRange(body.FormFields.Select(FormField));
        var method = body.Kind switch
        {
            BodyKind.Json => "JsonBody" + TypeArguments(body),
            BodyKind.Form => "FormBody" + TypeArguments(body),
            BodyKind.Multipart => "MultipartBody",
            BodyKind.Text => "TextBody",
            _ => "FileBody",
        };
        writer.List($"request.{method}(", arguments, ");");
    }

    /// <summary>A model says by itself how it is written.</summary>
    private static string TypeArguments(BodyModel body) => body.Type is ModelRef ? "" : $"<{TypeNames.AsArgument(body.Type, body.Required)}>";

    private static IEnumerable<string> ContentType(BodyModel body)
    {
        var isDefault = body.Kind switch
        {
            BodyKind.Json => body.ContentType == Json,
            BodyKind.Multipart => body.ContentType == Multipart,
            BodyKind.Form => true,
            _ => false,
        };
        return isDefault ? [] : [CSharp.Literal(body.ContentType)];
    }

    private static string FormField(FormFieldModel field) =>
        $"new {Http}FormField({CSharp.Literal(field.WireName)}, {Http}ParameterStyle.{field.Style}, {(field.Explode ? "true" : "false")})";
}
