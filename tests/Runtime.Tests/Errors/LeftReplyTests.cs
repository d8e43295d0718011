using System.Net;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Errors;

/// <summary>Whoever fails over a reply: it is let go, and its connection with it.</summary>
public sealed class LeftReplyTests : WireTest
{
    [Theory]
    [InlineData(200)]
    [InlineData(429)]
    public async Task A_reply_that_somebody_fails_over_is_let_go(int status)
    {
        using var content = new Noted();
        using var handler = new Fixed(status, content);
        var shop = Shop(options =>
        {
            options.HttpMessageHandler = handler;
            options.Pipeline.CallHandlers.Add(new Failing());
        });

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await shop.DownloadAsync());

        Assert.True(content.IsDisposed);
    }

    private sealed class Failing : ApiCallHandler
    {
        public override async ValueTask<ApiReply> SendAsync(ApiCallContext context, Func<CancellationToken, ValueTask<ApiReply>> send, CancellationToken cancellationToken)
        {
            await send(cancellationToken);
            throw new InvalidOperationException("An observer failed.");
        }
    }

    private sealed class Fixed(int status, HttpContent content) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = content });
    }

    private sealed class Noted : HttpContent
    {
        public bool IsDisposed { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
