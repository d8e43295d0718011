using System.Net;
using System.Text;
using Dovetail;
using Dovetail.Webhooks;
using Features.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Features;

/// <summary>What servers send, received by ASP.NET Core and by other hosts.</summary>
public sealed class WebhookEndpointTests
{
    private const string Paid = """{"type":"order.paid","id":7,"total":{"amount":1.50,"currency":"EUR"}}""";

    private readonly List<string> _seen = [];

    [Fact]
    public async Task An_event_comes_to_its_handler_typed_and_is_answered_as_the_document_says()
    {
        await using var host = await WebhookHost.StartAsync(app => app.MapWebhooksWebhooks("/hooks", hooks => hooks
            .OnOrderPaid((order, _) => See($"{order.Id} {order.Total?.Amount}"))
            .OnOrderRefunded((refund, context, _) => See($"{refund.Id} {context.Webhook.Id} {context.Event} {context.Services is not null}"))));

        using var paid = await host.SendAsync(Paid);
        using var refunded = await host.SendAsync("""{"type":"order.refunded","id":8}""", id: "d2");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Accepted), (paid.StatusCode, refunded.StatusCode));
        Assert.Equal(["7 1.50", "8 d2 order.refunded True"], _seen);
    }

    [Fact]
    public async Task What_the_server_wants_back_is_sent()
    {
        await using var host = await WebhookHost.StartAsync(app => app.MapWebhooksWebhooks("/hooks", hooks =>
            hooks.OnOrderPaid((order, _) => Task.FromResult(new OrderPaidAnswer { Note = $"Thanks for {order.Id}" }))));

        using var response = await host.SendAsync(Paid);

        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"note":"Thanks for 7"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Each_fault_has_its_status_and_only_what_was_handled_is_a_success()
    {
        var fails = true;
        await using var host = await WebhookHost.StartAsync(app => app.MapWebhooksWebhooks("/hooks", hooks =>
        {
            hooks.Options.MaxBodyBytes = 1000;
            hooks.OnOrderPaid((_, _) => fails ? throw new InvalidOperationException("no") : See("paid"));
        }));

        Assert.Equal(401, await StatusAsync(host.SendAsync(Paid, secret: "other")));
        Assert.Equal(401, await StatusAsync(host.SendAsync(new ByteArrayContent([]), WebhookHost.Signature("x"u8.ToArray()))));
        Assert.Equal(400, await StatusAsync(host.SendAsync("""{"type":"order.paid","id":"seven"}""")));
        Assert.Equal(400, await StatusAsync(host.SendAsync("")));
        Assert.Equal(413, await StatusAsync(host.SendAsync(new string(' ', 1001))));
        Assert.Equal(413, await StatusOrCutAsync(host.SendAsync(new StreamContent(new EndlessStream(5_000_000)), "sha256=00")));
        Assert.Equal(415, await StatusAsync(host.SendAsync(Paid, type: "text/plain")));
        Assert.Equal(500, await StatusAsync(host.SendAsync(Paid)));
        fails = false;
        Assert.Equal(200, await StatusAsync(host.SendAsync(Paid)));
        Assert.Equal(200, await StatusAsync(host.SendAsync(Paid)));
        Assert.Equal(204, await StatusAsync(host.SendAsync("""{"type":"order.lost"}""", id: "d3")));
        Assert.Equal(["paid"], _seen);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_verified_as_they_came()
    {
        byte[] broken = [.. """{"type":"order.paid","id":7,"note":"a"""u8, 0xFF, 0xFE, .. "\"}"u8];
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Paid.Replace(",", ",\r\n", StringComparison.Ordinal))];
        await using var host = await WebhookHost.StartAsync(app => app.MapWebhooksWebhooks("/hooks", hooks => hooks.OnOrderPaid((order, _) => See($"{order.Id}"))));

        Assert.Contains(await StatusAsync(host.SendAsync(new ByteArrayContent(broken), WebhookHost.Signature(broken))), (int[])[200, 400]);
        Assert.Equal(401, await StatusAsync(host.SendAsync(new ByteArrayContent(broken), WebhookHost.Signature([.. broken, 0]))));
        Assert.Equal(200, await StatusAsync(host.SendAsync(new ByteArrayContent(marked), WebhookHost.Signature(marked), id: "d2")));
    }

    [Fact]
    public async Task An_event_that_the_document_does_not_tell_from_others_is_told_by_the_application_or_by_the_path()
    {
        var exception = await Assert.ThrowsAsync<ApiConfigurationException>(() => WebhookHost.StartAsync(app =>
            app.MapWebhooksWebhooks("/hooks", hooks => hooks.OnOrdersCancelled((_, _) => Task.CompletedTask))));
        Assert.Contains("SelectEvent: the document does not say how 'orders.cancelled' is told", exception.Message, StringComparison.Ordinal);

        await using var host = await WebhookHost.StartAsync(app => app.MapWebhooksWebhooks("/hooks/{event}", hooks => hooks
            .SelectEvent(request => request.Event)
            .OnOrdersCancelled((ids, _) => See(string.Join(',', ids)))
            .OnStreamsCreateOnData((frame, _) => See($"{frame.Value}"))));
        await host.SendAsync("[1,2]", path: "/hooks/orders.cancelled");
        await host.SendAsync("""{"value":0.5}""", id: "d2", path: "/hooks/StreamsCreateOnData");

        Assert.Equal(["1,2", "0.5"], _seen);
    }

    [Theory]
    [InlineData("Scheme")]
    [InlineData("Secrets", "Scheme", "GitHub")]
    [InlineData("Secret:", "Scheme", "GitHub", "Secret", "")]
    [InlineData("Secret:", "Scheme", "GitHub", "Secret", "pasted\n")]
    [InlineData("Scheme: it is none of", "Scheme", "Github2", "Secret", "s")]
    [InlineData("Is 'Tolerance' meant?", "Scheme", "GitHub", "Secret", "s", "Tolerence", "00:01:00")]
    [InlineData("Tolerance: it is not a time", "Scheme", "GitHub", "Secret", "s", "Tolerance", "soon")]
    [InlineData("SecretFile: the file can not be read", "Scheme", "GitHub", "SecretFile", "/nowhere/at/all")]
    [InlineData("SecretEncoding", "Scheme", "Hmac", "Secret", "s", "Hmac:SignatureHeader", "X")]
    public async Task What_could_not_work_ends_the_start_and_says_what_to_set(string message, params string[] settings)
    {
        var section = settings.Chunk(2).ToDictionary(pair => $"Webhooks:Webhooks:{pair[0]}", pair => (string?)pair[1]);

        var exception = await Assert.ThrowsAsync<ApiConfigurationException>(() => WebhookHost.StartAsync(
            app => app.MapWebhooksWebhooks("/hooks", hooks => hooks.OnOrderPaid((_, _) => Task.CompletedTask)), section));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pasted", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scheme_of_ones_own_comes_from_configuration()
    {
        await using var host = await WebhookHost.StartAsync(
            app => app.MapWebhooksWebhooks("/hooks", hooks => hooks.OnOrderPaid((order, _) => See($"{order.Id}"))),
            new()
            {
                ["Webhooks:Webhooks:Scheme"] = "Hmac",
                ["Webhooks:Webhooks:Hmac:SignatureHeader"] = "X-Hub-Signature-256",
                ["Webhooks:Webhooks:Hmac:SignaturePrefix"] = "sha256=",
                ["Webhooks:Webhooks:Hmac:IdHeader"] = "X-GitHub-Delivery",
                ["Webhooks:Webhooks:SecretEncoding"] = "Hex",
                ["Webhooks:Webhooks:Secrets:0"] = "00",
                ["Webhooks:Webhooks:Secrets:1"] = Convert.ToHexString(Encoding.UTF8.GetBytes(WebhookHost.Secret)),
            });

        Assert.Equal(200, await StatusAsync(host.SendAsync(Paid)));
    }

    [Fact]
    public async Task A_secret_that_is_exchanged_in_the_configuration_holds_from_the_next_request_on()
    {
        await using var host = await WebhookHost.StartAsync(app => app.MapWebhooksWebhooks("/hooks", hooks => hooks.OnOrderPaid((_, _) => See("paid"))));

        host.Configuration["Webhooks:Webhooks:Secret"] = "next";
        host.Configuration.Reload();
        Assert.Equal(200, await StatusAsync(host.SendAsync(Paid, secret: "next")));
        Assert.Equal(401, await StatusAsync(host.SendAsync(Paid)));

        host.Configuration["Webhooks:Webhooks:Secret"] = "";
        host.Configuration.Reload();
        Assert.Equal(200, await StatusAsync(host.SendAsync(Paid, secret: "next", id: "d2")));
        Assert.Equal(401, await StatusAsync(host.SendAsync(Paid, secret: "")));
    }

    [Fact]
    public async Task Another_host_dispatches_without_ASP_NET_Core()
    {
        var dispatcher = new WebhooksWebhookHandlers()
            .VerifyWith(WebhookScheme.GitHub, WebhookSecret.FromText(WebhookHost.Secret))
            .OnOrderPaid((order, _) => See($"{order.Id}"))
            .OnUnknown((context, _) => See($"unknown {context.Event}"))
            .Build();
        var body = Encoding.UTF8.GetBytes(Paid);

        var outcome = await dispatcher.DispatchAsync(new WebhookRequest([KeyValuePair.Create("x-hub-signature-256", WebhookHost.Signature(body))], body));
        var other = """{"type":"order.lost"}"""u8.ToArray();
        var unknown = await dispatcher.DispatchAsync(new WebhookRequest([KeyValuePair.Create("x-hub-signature-256", WebhookHost.Signature(other))], other));

        Assert.Equal((200, 204), (outcome.StatusCode, unknown.StatusCode));
        Assert.Equal(["7", "unknown order.lost"], _seen);
    }

    // A server may close the connection on a body that it does not want (RFC 9110 15.5.14): a sender that is still at it may find that before the answer.
    private static async Task<int> StatusOrCutAsync(Task<HttpResponseMessage> sending)
    {
        try
        {
            return await StatusAsync(sending);
        }
        catch (HttpRequestException e) when (e.InnerException is IOException)
        {
            return (int)HttpStatusCode.RequestEntityTooLarge;
        }
    }

    private static async Task<int> StatusAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        return (int)response.StatusCode;
    }

    private Task See(string text)
    {
        _seen.Add(text);
        return Task.CompletedTask;
    }

    /// <summary>So many bytes, of a length that is not told.</summary>
    private sealed class EndlessStream(int length) : Stream
    {
        private int _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, _left);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            _left -= read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
