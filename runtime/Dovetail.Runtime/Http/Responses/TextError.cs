using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>An error with a text body.</summary>
/// <param name="statuses">Those that it is declared for: <c>404</c>, <c>4XX</c>, <c>default</c>.</param>
public sealed class TextError(params string[] statuses) : ErrorReader(statuses)
{
    internal override Type ErrorType => typeof(string);

    internal override WrittenBody? Write(object error, int status) => error is string text ? WrittenBody.Text(text, status) : null;

    internal override ApiResponseException Read(ReadingScope scope) => scope.IsEmpty ? scope.Failure() : scope.Failure(scope.Text());
}
