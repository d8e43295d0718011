using Dovetail.Http.Pipeline;

namespace Dovetail.Testing.Internal;

/// <summary>An attempt that is to be answered.</summary>
internal sealed record FakeExchange(ApiExchange Exchange, RecordedCall Call, RecordedRequest Request, TimeProvider Time);
