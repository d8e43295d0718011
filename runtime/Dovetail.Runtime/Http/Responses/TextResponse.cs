using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>A text body; the empty text where there is none. A body that the server calls JSON, and that is a string, is that string.</summary>
public sealed class TextResponse : ResponseReader<string>
{
    internal override string Read(ReadingScope scope) =>
        scope.Reply.MediaType.IsJson && !IsJsonDeclared(scope.Operation) && BodyValue.JsonString(scope) is { } text ? text : scope.Text();

    internal override WrittenBody? Write(string value, int? status) => WrittenBody.Text(value, status ?? 200);

    // Where the operation asks for JSON and reads it as a text, it wants the JSON text.
    private static bool IsJsonDeclared(ApiOperation operation) => operation.Accept?.Contains("json", StringComparison.OrdinalIgnoreCase) is true;
}
