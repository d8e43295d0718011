using Dovetail.Generator.Emission.Text;
using Dovetail.Generator.Model;
using static Dovetail.Generator.Emission.RuntimeNames;

namespace Dovetail.Generator.Emission.Operations;

/// <summary>Names what an operation gives back, and the runtime's readers of it.</summary>
internal static class ResponseEmitter
{
    /// <summary>The T of <c>ApiCall&lt;T&gt;</c>, or the item of a stream.</summary>
    public static string TypeOf(ResponseModel response) => response.Kind switch
    {
        ResponseKind.None => $"{Root}NoContent",
        ResponseKind.Text => "string",
        ResponseKind.File => $"{Root}FileResponse",
        ResponseKind.Stream when response.Content is EventContent.Raw => $"{Root}ServerSentEvent",
        _ => TypeNames.Of(JsonTypeOf(response)),
    };

    public static string Reader(ResponseModel response) => response.Kind switch
    {
        ResponseKind.None => $"new {Http}EmptyResponse()",
        ResponseKind.Text => $"new {Http}TextResponse()",
        ResponseKind.File => $"new {Http}FileResponseReader()",
        ResponseKind.Stream => StreamReader(response),
        _ when !response.Statuses.IsEmpty => StatusReader(response, response.Type!),
        _ => Json(JsonTypeOf(response)),
    };

    private static string StatusReader(ResponseModel response, TypeRef whole)
    {
        var fallback = Json(whole);
        var statuses = response.Statuses.Select(status => $"({CSharp.Literal(status.Status)}, {StatusReader(status, whole) ?? fallback})");
        var reader = $"new {Http}StatusResponse<{TypeNames.Of(whole)}>({fallback}, {string.Join(", ", statuses)})";
        return response.MayBeEmpty ? $"new {Http}OptionalResponse<{TypeNames.Of(whole)}>({reader})" : reader;
    }

    private static string? StatusReader(StatusModel status, TypeRef whole)
    {
        var own = status.Kind is ResponseKind.Text ? $"new {Http}TextResponse()" : Json(status.Type);
        if (status.Type == whole)
        {
            return own;
        }

        // C# converts from no interface.
        var convert = status.Type is ListRef or MapRef ? "static value => new(value)" : "static value => value";
        return status.IsCase ? $"new {Http}CaseResponse<{TypeNames.Of(status.Type)}, {TypeNames.Of(whole)}>({own}, {convert})" : null;
    }

    private static string Json(TypeRef type) => type is ModelRef model
        ? $"new {Http}ModelResponse<{model.Name}>()"
        : $"new {Http}JsonResponse<{TypeNames.WithFormat(type)}>()";

    private static string StreamReader(ResponseModel response) => response.Content switch
    {
        EventContent.Raw => $"new {Http}ServerSentEventResponse()",
        EventContent.Data => $"new {Http}JsonStreamResponse<{TypeNames.WithFormat(JsonTypeOf(response))}>()",
        _ => $"new {Http}JsonStreamResponse<{TypeNames.WithFormat(JsonTypeOf(response))}> {{ Content = {Root}Streaming.EventContent.{response.Content} }}",
    };

    /// <summary>One reader for all statuses that read alike, as most of an operation do.</summary>
    public static IEnumerable<string> Readers(IEnumerable<ErrorModel> errors) =>
        errors.GroupBy(ErrorReader, error => CSharp.Literal(error.Status)).Select(statuses => $"new {Http}{statuses.Key}({string.Join(", ", statuses)})");

    private static string ErrorReader(ErrorModel error) => error switch
    {
        { Kind: ResponseKind.Json, Type: ModelRef model } => $"ModelError<{model.Name}>",
        { Kind: ResponseKind.Json, Type: { } type } => $"JsonError<{TypeNames.WithFormat(type)}>",
        { Kind: ResponseKind.Text } => "TextError",
        _ => "EmptyError",
    };

    // An empty text and an empty file say "nothing" themselves; a JSON value has null for it.
    private static TypeRef JsonTypeOf(ResponseModel response)
    {
        var type = response.Type ?? ScalarRef.Json;
        return response.MayBeEmpty ? new NullableRef(type) : type;
    }
}
