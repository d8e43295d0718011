using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>
/// Prints the line that puts a parameter into a request: <c>Query("name", name)</c> for text, <c>Query&lt;T, F&gt;</c> for other scalars,
/// <c>QueryOf&lt;T, F&gt;</c> with style and explode for the rest, <c>QueryJson&lt;T, F&gt;</c> for JSON text; likewise for the other places.
/// </summary>
internal static class ParameterEmitter
{
    public static void Emit(CodeWriter writer, ParameterModel parameter)
    {
        if (parameter is { Required: true, Location: not ParameterLocation.Path } && TypeNames.IsReference(parameter.Type))
        {
            writer.Line($"request.Require({CSharp.Literal(parameter.WireName)}, {parameter.Name});");
        }

        if (parameter.Location is ParameterLocation.QueryString)
        {
            writer.List($"request.QueryString<{Structured(parameter)}>(", [parameter.Name, Style(parameter)], ");");
            return;
        }

        var (method, arguments) = Call(parameter);
        writer.List($"request.{parameter.Location}{method}(", [CSharp.Literal(parameter.WireName), parameter.Name, .. arguments], ");");
    }

    private static (string Method, IEnumerable<string> Arguments) Call(ParameterModel parameter)
    {
        if (parameter.Style is WireStyle.Json)
        {
            return ($"Json<{Structured(parameter)}>", []);
        }

        if (!IsPlain(parameter))
        {
            return ($"Of<{Structured(parameter)}>", Spelling(parameter));
        }

        return (TypeNames.IsString(parameter.Type) ? "" : $"<{TypeNames.WithFormat(parameter.Type)}>", []);
    }

    /// <summary>A scalar that its place spells in the usual way.</summary>
    private static bool IsPlain(ParameterModel parameter) =>
        (TypeNames.IsString(parameter.Type) || TypeNames.IsScalarStruct(parameter.Type))
        && parameter is { AllowReserved: false, Style: WireStyle.Simple or WireStyle.Form };

    private static string Structured(ParameterModel parameter) => TypeNames.AsArgument(parameter.Type, parameter.Required);

    private static IEnumerable<string> Spelling(ParameterModel parameter) => parameter.Location switch
    {
        ParameterLocation.Path => [Style(parameter), Explode(parameter)],
        ParameterLocation.Query => Query(parameter),
        _ when parameter.Style is not (WireStyle.Simple or WireStyle.Form) => [Explode(parameter), Style(parameter)],
        _ => [Explode(parameter)],
    };

    private static IEnumerable<string> Query(ParameterModel parameter)
    {
        if (parameter.Style is not WireStyle.Form)
        {
            yield return $"style: {Style(parameter)}";
        }

        if (!parameter.Explode)
        {
            yield return "explode: false";
        }

        if (parameter.AllowReserved)
        {
            yield return "allowReserved: true";
        }

        if (parameter.AllowEmpty)
        {
            yield return "allowEmpty: true";
        }
    }

    private static string Style(ParameterModel parameter) => $"{Http}ParameterStyle.{parameter.Style}";

    private static string Explode(ParameterModel parameter) => parameter.Explode ? "explode: true" : "explode: false";
}
