using Dovetail.Http.Internal;

namespace Dovetail.Testing.Internal;

/// <summary>A body with its status, made for each attempt.</summary>
internal sealed class BodyAnswer(Func<FakeExchange, WrittenBody> body, IReadOnlyDictionary<string, string>? headers = null) : FakeAnswer
{
    protected override HttpResponseMessage Make(FakeExchange exchange) => Message(body(exchange), headers);
}
