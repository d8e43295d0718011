using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>An error with a text body.</summary>
/// <param name="status"><c>404</c>, <c>4XX</c> or <c>default</c>.</param>
public sealed class TextError(string status) : ErrorReader(status)
{
    internal override ApiResponseException Read(ReadingScope scope) => scope.IsEmpty ? scope.Failure() : scope.Failure(scope.Text());
}
