using Dovetail.Http.Internal;

namespace Dovetail.Http;

/// <summary>An error without a declared body.</summary>
/// <param name="statuses">Those that it is declared for: <c>404</c>, <c>4XX</c>, <c>default</c>.</param>
public sealed class EmptyError(params string[] statuses) : ErrorReader(statuses)
{
    internal override ApiResponseException Read(ReadingScope scope) => scope.Failure();
}
