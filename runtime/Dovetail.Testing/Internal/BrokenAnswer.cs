using System.Net;
using System.Net.Sockets;

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
            throw new HttpRequestException(HttpRequestError.Unknown, "The connection was reset.", new IOException("The connection was reset.", new SocketException((int)SocketError.ConnectionReset)));
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

    private sealed class BrokenStream(byte[] bytes, int length) : MemoryStream(bytes, 0, length)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer) is > 0 and var read ? read : throw End();

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                return new ValueTask<int>(Read(buffer.Span));
            }
            catch (HttpIOException e)
            {
                return ValueTask.FromException<int>(e);
            }
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        private static HttpIOException End() => new(HttpRequestError.ResponseEnded, "The response ended before its end.");
    }
}
