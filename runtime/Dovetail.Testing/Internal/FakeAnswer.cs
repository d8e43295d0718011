using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Dovetail.Http.Internal;

namespace Dovetail.Testing.Internal;

/// <summary>What one attempt gets.</summary>
internal abstract class FakeAnswer
{
    /// <summary>How long it takes to come.</summary>
    public TimeSpan Delay { get; init; }

    public async Task<HttpResponseMessage> SendAsync(FakeExchange exchange, CancellationToken cancellationToken)
    {
        if (Delay > TimeSpan.Zero)
        {
            await Task.Delay(Delay, exchange.Time, cancellationToken).ConfigureAwait(false);
        }

        return Make(exchange);
    }

    protected abstract HttpResponseMessage Make(FakeExchange exchange);

    protected static HttpResponseMessage Message(WrittenBody body, IReadOnlyDictionary<string, string>? headers = null)
    {
        var message = new HttpResponseMessage((HttpStatusCode)body.Status) { Content = new ByteArrayContent(body.Bytes) };
        if (body.MediaType.Length > 0)
        {
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(body.MediaType);
        }

        foreach (var (name, value) in headers ?? new Dictionary<string, string>())
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    /// <summary>The header that asks to wait: whole seconds (RFC 9110 10.2.3), no fewer than asked for.</summary>
    public static IReadOnlyDictionary<string, string>? RetryAfter(TimeSpan? wait) => wait is { } time
        ? new Dictionary<string, string> { ["Retry-After"] = Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture) }
        : null;
}
