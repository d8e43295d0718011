using Dovetail.Http.Internal;
using Dovetail.Serialization;

namespace Dovetail.Http;

/// <summary>An error with a JSON body.</summary>
/// <typeparam name="TError">The type of the error.</typeparam>
/// <typeparam name="TFormat">Its format.</typeparam>
/// <param name="statuses">Those that it is declared for: <c>404</c>, <c>4XX</c>, <c>default</c>.</param>
public class JsonError<TError, TFormat>(params string[] statuses) : ErrorReader(statuses)
    where TFormat : struct, IFormat<TError>
{
    internal override Type ErrorType => typeof(TError);

    internal override WrittenBody? Write(object error, int status) => error is TError own ? WrittenBody.Json<TError, TFormat>(own, status) : null;

    internal override ApiResponseException Read(ReadingScope scope)
    {
        if (scope.IsEmpty)
        {
            return scope.Failure();
        }

        var json = JsonText.Utf8(scope.Reply).Span;
        try
        {
            return JsonReader.Read<TError, TFormat>(json, scope.Context) is { } error ? scope.Failure(error) : scope.Failure();
        }
        catch (JsonFormatException e)
        {
            // A page of a gateway, say. Who waits for the declared error sees why it is not that.
            return scope.Unread(scope.FormatFault(e.Reason, JsonPath.At(json, e.Offset), e));
        }
    }
}
