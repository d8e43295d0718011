using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>An error without a declared body.</summary>
/// <param name="status"><c>404</c>, <c>4XX</c> or <c>default</c>.</param>
public sealed class EmptyError(string status) : ErrorReader(status)
{
    internal override ApiResponseException Read(ReadingScope scope) => scope.Failure();
}
