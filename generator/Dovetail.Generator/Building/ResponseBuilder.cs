using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building;

/// <summary>The documented responses: what a success reads as, and each error.</summary>
internal static class ResponseBuilder
{
    private static readonly MediaKind[] Preference = [MediaKind.Json, MediaKind.Text, MediaKind.Binary, MediaKind.Form, MediaKind.Multipart, MediaKind.Stream];

    public static ResponseModel BuildSuccess(OperationContext context)
    {
        var successes = Successes(context.Operation).ToList();
        var bodies = successes.Where(response => response.Content.Count > 0).ToList();
        var doc = Docs.Of((bodies.FirstOrDefault() ?? successes.FirstOrDefault())?.Description, null);
        if (bodies.Count == 0)
        {
            return new ResponseModel(ResponseKind.None, null, MayBeEmpty: false, Accept: null, doc);
        }

        if (StreamBuilder.IsChoice(context.Operation))
        {
            bodies = [.. bodies.Where(response => response.Content.Any(IsWhole))];
        }
        else if (StreamBuilder.TryBuild(context, doc) is { } stream)
        {
            return stream;
        }

        var accept = string.Join(", ", bodies.SelectMany(response => response.Content).Where(IsWhole).Select(media => media.MediaType.Trim()).Where(MediaTypes.IsLegal).Distinct());
        var read = bodies.Select(response => Read(context, response, "Response")).Distinct().ToList();
        var (kind, type) = read.Count == 1 ? read[0] : Several(context, read);
        return new ResponseModel(kind, type, MayBeEmpty: bodies.Count < successes.Count && kind != ResponseKind.File, accept.Length == 0 ? null : accept, doc);
    }

    public static EquatableArray<ErrorModel> BuildErrors(OperationContext context)
    {
        var successes = Successes(context.Operation).ToList();
        return context.Operation.Responses
            .Where(response => !successes.Contains(response) && IsError(response.Status))
            .OrderBy(response => Rank(response.Status))
            .ThenBy(response => response.Status, StringComparer.Ordinal)
            .Select(response => BuildError(context, response))
            .ToEquatableArray();
    }

    /// <summary>The 2xx responses; <c>default</c> where no status of success is documented.</summary>
    public static IEnumerable<SpecResponse> Successes(SpecOperation operation)
    {
        var documented = operation.Responses.Where(response => response.Status.StartsWith("2", StringComparison.Ordinal)).ToList();
        return documented.Count > 0 ? documented : operation.Responses.Where(response => response.Status == "default");
    }

    private static bool IsError(string status) => status == "default" || status[0] is '4' or '5';

    private static int Rank(string status) => status switch
    {
        "default" => 2,
        _ when status.EndsWith("XX", StringComparison.Ordinal) => 1,
        _ => 0,
    };

    private static ErrorModel BuildError(OperationContext context, SpecResponse response)
    {
        var doc = Docs.Of(response.Description, null);
        if (response.Content.Count == 0)
        {
            return new ErrorModel(response.Status, ResponseKind.None, null, doc);
        }

        var part = (response.Status == "default" ? "Default" : response.Status) + "Response";
        var (kind, type) = Read(context, response, part);
        return kind == ResponseKind.File ? new ErrorModel(response.Status, ResponseKind.None, null, doc) : new ErrorModel(response.Status, kind, type, doc);
    }

    private static (ResponseKind Kind, TypeRef Type) Read(OperationContext context, SpecResponse response, string part)
    {
        var media = response.Content.OrderBy(media => Array.IndexOf(Preference, MediaTypes.KindOf(media.MediaType))).First();
        var kind = MediaTypes.KindOf(media.MediaType);
        if (kind is MediaKind.Stream or MediaKind.Multipart or MediaKind.Form)
        {
            context.Findings.Add(Diagnostics.Findings.RawBody(media.Node.Location, media.MediaType));
        }

        return kind switch
        {
            MediaKind.Json when media.Schema is not null && !IsBinary(media.Schema) => (ResponseKind.Json, context.Build(media.Schema, part)),
            MediaKind.Json when media.Schema is null => (ResponseKind.Json, ScalarRef.Json),
            MediaKind.Text => (ResponseKind.Text, ScalarRef.String),
            _ => (ResponseKind.File, new FileRef()),
        };
    }

    private static bool IsWhole(SpecMediaType media) => MediaTypes.KindOf(media.MediaType) != MediaKind.Stream;

    private static bool IsBinary(SpecSchema schema) => MergedSchema.Of(schema).Parts.Any(part => part.Format == "binary");

    private static (ResponseKind Kind, TypeRef Type) Several(OperationContext context, List<(ResponseKind Kind, TypeRef Type)> read)
    {
        context.Findings.Add(Diagnostics.Findings.RawJson(context.Operation.Node.Location, "several types of success"));
        return read.All(item => item.Kind == ResponseKind.Json) ? (ResponseKind.Json, ScalarRef.Json) : (ResponseKind.File, new FileRef());
    }
}
