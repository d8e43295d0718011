using Dovetail.Http.Internal;
using Dovetail.Serialization;

namespace Dovetail.Http;

/// <summary>A JSON body. Where there is none, as with status 204 (RFC 9110 15.3.5), the value is the default.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TFormat">Its format.</typeparam>
public sealed class JsonResponse<T, TFormat> : ResponseReader<T>
    where TFormat : struct, IFormat<T>
{
    internal override T Read(ReadingScope scope)
    {
        if (scope.IsEmpty)
        {
            return Missing(scope);
        }

        var type = scope.Reply.MediaType;
        if (!type.IsJson && (scope.IsStrict || !type.MayBeJson) && !IsDeclared(scope.Operation, type))
        {
            throw scope.FormatFault($"its media type is '{type.Name ?? "not given"}', not JSON.");
        }

        var json = JsonText.Utf8(scope.Reply).Span;
        var value = JsonEnvelope.Find(json, scope.Envelope);
        try
        {
            return JsonReader.Read<T, TFormat>(json[value], scope.Context);
        }
        catch (JsonFormatException e)
        {
            throw scope.FormatFault(e.Reason, JsonPath.At(json, value.Start.Value + e.Offset), e);
        }
    }

    private static T Missing(ReadingScope scope)
    {
        if (!TFormat.AcceptsNull && scope.Reply.IsSuccess)
        {
            scope.ReportMissingBody();
        }

        return default!;
    }

    private static bool IsDeclared(ApiOperation operation, ResponseMediaType type) =>
        type.Name is { } name && operation.Accept?.Contains(name, StringComparison.OrdinalIgnoreCase) is true;
}
