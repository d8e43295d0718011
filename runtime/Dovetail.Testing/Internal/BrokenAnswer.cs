using System.Net;
using System.Net.Sockets;
using Dovetail.Http.Internal;

namespace Dovetail.Testing.Internal;

/// <summary>A connection that breaks: at once, or after a part of the body that was announced.</summary>
/// <param name="whole">What would have come; null: the connection breaks at once.</param>
/// <param name="length">How much of the body comes.</param>
internal sealed class BrokenAnswer(FakeAnswer? whole, int length = 0) : FakeAnswer
{
    protected override HttpResponseMessage Make(FakeExchange exchange)
    {
        if (whole is null)
        {
            const string reset = "The connection was reset.";
            throw new HttpRequestException(HttpRequestError.Unknown, reset, new IOException(reset, new SocketException((int)SocketError.ConnectionReset)));
        }

        var message = whole.SendAsync(exchange, CancellationToken.None).GetAwaiter().GetResult();
        var headers = message.Content.Headers;
        var bytes = message.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        message.Content = new StreamContent(new BrokenStream(bytes, Math.Min(length, bytes.Length)));
        foreach (var (name, values) in headers)
        {
            message.Content.Headers.TryAddWithoutValidation(name, values);
        }

        message.Content.Headers.ContentLength = bytes.Length + (length < bytes.Length ? 0 : 1);
        return message;
    }

    private sealed class BrokenStream(byte[] bytes, int length) : ReadOnlyStream
    {
        private int _at;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at == length && count > 0)
            {
                throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended before its end.");
            }

            var read = Math.Min(count, length - _at);
            bytes.AsSpan(_at, read).CopyTo(buffer.AsSpan(offset));
            _at += read;
            return read;
        }
    }
}
