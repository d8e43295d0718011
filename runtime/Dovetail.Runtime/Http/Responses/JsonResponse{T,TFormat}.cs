using Dovetail.Http.Internal;
using Dovetail.Serialization;

namespace Dovetail.Http;

/// <summary>
/// A JSON body. Where there is none, as with status 204 (RFC 9110 15.3.5), the value is null if the format has that, and else the response is not what is promised.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TFormat">Its format.</typeparam>
public class JsonResponse<T, TFormat> : ResponseReader<T>
    where TFormat : struct, IFormat<T>
{
    internal override T Read(ReadingScope scope)
    {
        if (scope.IsEmpty)
        {
            return Missing(scope);
        }

        var type = scope.Reply.MediaType;
        if (typeof(T) == typeof(string) && type.IsText && IsDeclared(scope.Operation, type))
        {
            // What the operation takes as a text is one, even where it looks like JSON.
            return (T)(object)scope.Text();
        }

        var isBodiless = scope.Operation.Bodiless.Contains(scope.Reply.Status);
        if (!type.IsJson && (scope.IsStrict || !type.MayBeJson) && !IsDeclared(scope.Operation, type))
        {
            return isBodiless ? default! : throw scope.FormatFault($"its media type is '{type.Name ?? "not given"}', not JSON.");
        }

        var json = JsonText.Utf8(scope.Reply).Span;
        var value = JsonEnvelope.Find(json, scope.Envelope);
        try
        {
            return JsonReader.Read<T, TFormat>(json[value], scope.Context);
        }
        catch (JsonFormatException e)
        {
            return isBodiless ? default!
                : type.IsText && BodyValue.TryReadText<T, TFormat>(scope, out var text) ? text
                : throw scope.FormatFault(e.Reason, JsonPath.At(json, value.Start.Value + e.Offset), e);
        }
    }

    internal override WrittenBody? Write(T value, int? status) => WrittenBody.Json<T, TFormat>(value, status ?? 200);

    // A 304 has no body where a caller asked with a condition (RFC 9110 15.4.5): there is nothing new to tell. Null says so; what has no null must not be a zero.
    private static T Missing(ReadingScope scope) =>
        TFormat.AcceptsNull || (default(T) is null && !scope.Reply.IsSuccess) || scope.Operation.Method == HttpMethod.Head
            ? default!
            : throw scope.FormatFault($"it has no body, and the description promises one for it{(scope.Reply.Status is 204 or 205 ? " or does not know that status" : "")}.");

    private static bool IsDeclared(ApiOperation operation, ResponseMediaType type) =>
        (type.IsText && operation.MayBeText) || (type.Name is { } name && operation.Accept?.Contains(name, StringComparison.OrdinalIgnoreCase) is true);
}
