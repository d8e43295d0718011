using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>Prints the doc comment of an operation. Every parameter has a line: where some have none, the compiler warns.</summary>
internal static class OperationDocEmitter
{
    // For what stands between and before two parts of a text.
    private const int Margin = 16;

    private static readonly char[] NoWords = [' ', '\n', '.', ',', ':', '!', '-', '(', ')'];

    /// <summary>What a response is by its nature.</summary>
    private static readonly HashSet<string> OfEach = new(
        ["a", "an", "the", "is", "was", "ok", "200", "201", "success", "successful", "successfully", "default", "response", "request", "operation", "completed"],
        StringComparer.OrdinalIgnoreCase);

    public static void Emit(CodeWriter writer, OperationModel operation, BodyModel? body)
    {
        var route = $"{operation.HttpMethod} {operation.Path}";
        DocComment.Element(writer, "summary", operation.Doc.Summary ?? route);
        DocComment.Element(writer, "remarks", operation.Doc.Summary is null ? operation.Doc.Remarks : Paragraphs(route, operation.Doc.Remarks));
        Parameters(writer, operation.Parameters.Where(parameter => parameter.Required));
        if (body is not null)
        {
            DocComment.Param(writer, body.Name, TextOf(body), $"The body, sent as {body.ContentType}.");
        }

        Parameters(writer, operation.Parameters.Where(parameter => !parameter.Required));
        DocComment.Param(
            writer,
            "options",
            operation.Idempotency?.Header is { } header ? $"Options for this call only; IdempotencyKey is sent as {header}." : "Options for this call only.");
        DocComment.Param(writer, "cancellationToken", "Cancels the call.");
        DocComment.Element(writer, "returns", TextOf(operation.Response.Doc) is { } text && !SaysNothing(text) ? text : null);
        foreach (var error in operation.Errors)
        {
            Exception(writer, error);
        }
    }

    private static void Parameters(CodeWriter writer, IEnumerable<ParameterModel> parameters)
    {
        foreach (var parameter in parameters)
        {
            DocComment.Param(writer, parameter.Name, TextOf(parameter), NameOf(parameter));
        }
    }

    private static void Exception(CodeWriter writer, ErrorModel error)
    {
        var typed = error.Kind is ResponseKind.Json or ResponseKind.Text ? "{TError}" : "";
        var status = NameOf(error.Type) is { } name ? $"{error.Status} ({name})" : error.Status;
        DocComment.Exception(writer, $"{Root}ApiResponseException{typed}", TextOf(error.Doc) is { } text ? $"{status}: {text}" : status);
    }

    /// <summary>What TError is.</summary>
    private static string? NameOf(TypeRef? type) => type switch
    {
        ModelRef model => model.Name,
        UnionRef union => union.Name,
        EnumRef values => values.Name,
        ScalarRef { Kind: ScalarKind.String } => "string",
        _ => null,
    };

    private static string TextOf(BodyModel body)
    {
        var text = TextOf(body.Doc) ?? $"The body, sent as {body.ContentType}.";
        List<string> others = [.. body.OtherContentTypes, .. body.Alternatives.Select(other => other.ContentType)];
        return others.Count == 0
            ? text
            : Paragraphs(text, $"Sent as {body.ContentType}, unless the options have a header Content-Type that says otherwise: {string.Join(", ", others)}.");
    }

    private static string TextOf(ParameterModel parameter)
    {
        var text = parameter.Doc is { Summary: { } summary, Remarks: { } rest } && summary.Length + rest.Length > DocText.MaxPartLength
            ? Paragraphs(DocText.Cut(summary, Math.Max(0, DocText.MaxPartLength - rest.Length - Margin)), rest)      // the default counts for more than the end of a long text
            : TextOf(parameter.Doc) ?? NameOf(parameter);
        return parameter.Deprecated ? $"Deprecated. {text}" : text;
    }

    private static string NameOf(ParameterModel parameter) => $"The {Place(parameter.Location)} parameter {parameter.WireName}.";

    private static string Place(ParameterLocation location) => location switch
    {
        ParameterLocation.Path => "path",
        ParameterLocation.Query => "query",
        ParameterLocation.Header => "header",
        ParameterLocation.QueryString => "query",
        _ => "cookie",
    };

    private static string? TextOf(DocModel doc) => (doc.Summary, doc.Remarks) switch
    {
        (null, var remarks) => Said(remarks),
        (var summary, null) => Said(summary),
        var (summary, remarks) => Paragraphs(summary, remarks),
    };

    /// <summary>"Successful response." says no more than the type does.</summary>
    private static bool SaysNothing(string text) => text.Split(NoWords, StringSplitOptions.RemoveEmptyEntries).All(OfEach.Contains);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Paragraphs(string first, string? second) => second is null ? first : $"{first}\n\n{second}";
}
