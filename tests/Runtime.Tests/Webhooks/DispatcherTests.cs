using System.Text;
using Dovetail.Runtime.Tests.Telemetry;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Webhooks;
using Microsoft.Extensions.Logging;

namespace Dovetail.Runtime.Tests.Webhooks;

public sealed class DispatcherTests
{
    private const string Paid = """{"type":"order.paid","note":"n1"}""";

    private readonly ManualTime _time = new();
    private readonly List<string> _handled = [];

    private DateTimeOffset Now => _time.GetUtcNow();

    [Fact]
    public async Task A_verified_request_is_handled_and_answered_as_the_document_says()
    {
        WebhookContext? seen = null;
        var dispatcher = Handlers().OnOrderPaid((note, context, _) =>
        {
            seen = context;
            _handled.Add(note);
            return Task.CompletedTask;
        }).Build();

        var outcome = await dispatcher.DispatchAsync(SignedRequest.Of(Paid, Now), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((202, WebhookOutcomeKind.Handled, "order.paid", 0), (outcome.StatusCode, outcome.Kind, outcome.Event, outcome.Body.Length));
        Assert.Equal(["n1"], _handled);
        Assert.Equal(("order.paid", "msg_1", Now), (seen!.Event, seen.Webhook.Id, seen.Webhook.SentOn));
    }

    [Fact]
    public async Task An_answer_that_the_sender_reads_is_JSON()
    {
        var dispatcher = Handlers().OnOrderAsked((note, _, _) => Task.FromResult(note + "!")).Build();

        var outcome = await Send(dispatcher, """{"type":"order.asked","note":"n"}""", more: ("X-Shop-Kind", "query"));

        Assert.Equal("\"n!\"", Encoding.UTF8.GetString(outcome.Body.Span));
    }

    [Fact]
    public async Task A_request_that_is_not_the_senders_is_401_and_looks_alike_whatever_is_in_it()
    {
        var dispatcher = Counting().Build();
        foreach (var body in (string[])[Paid, "", "{", "\uFEFF", new string('[', 100_000)])
        {
            var outcome = await dispatcher.DispatchAsync(SignedRequest.Of(body, Now, secret: "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal((401, WebhookVerificationReason.WrongSignature), (outcome.StatusCode, outcome.Reason));
        }

        Assert.Empty(_handled);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("""{"type":"order.paid"}x""")]
    [InlineData("""{"type":"order.paid","note":null}""")]
    public async Task Behaviour_82_A_body_that_can_not_be_read_is_400_and_can_be_delivered_again(string body)
    {
        var dispatcher = Counting().Build();

        Assert.Equal(400, (await Send(dispatcher, body)).StatusCode);
        Assert.Equal(202, (await Send(dispatcher, Paid)).StatusCode);
    }

    [Fact]
    public async Task Behaviour_82_Broken_UTF_8_and_depth_are_400()
    {
        var dispatcher = Counting().Build();
        byte[][] bodies = [[.. """{"type":"order.paid","note":"a"""u8, 0xFF, .. "\"}"u8], [.. """{"type":"""u8, (byte)'"', 0xC3, 0x28, .. "\"}"u8], [.. "{\""u8, 0xC3, 0x28, .. "\":1}"u8], Encoding.UTF8.GetBytes(new string('[', 100_000))];
        foreach (var (index, body) in bodies.Index())
        {
            var outcome = await dispatcher.DispatchAsync(SignedRequest.Of(body, Now, id: $"m{index}"), cancellationToken: TestContext.Current.CancellationToken);
            Assert.True(outcome.Kind is WebhookOutcomeKind.Unreadable or WebhookOutcomeKind.Unknown, outcome.ToString());
        }

        Assert.Empty(_handled);
    }

    [Fact]
    public async Task A_byte_order_mark_and_line_ends_change_nothing()
    {
        var dispatcher = Counting().Build();

        Assert.Equal(202, (await Send(dispatcher, "\uFEFF{\r\n\"type\": \"order.paid\",\r\n\"note\":\"n\"}")).StatusCode);
        Assert.Equal(202, (await Send(dispatcher, "{\r\n\"type\": \"order.paid\",\r\n\"note\":\"n\"}\r\n", id: "m2")).StatusCode);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_413_and_not_looked_at()
    {
        var handlers = Counting();
        handlers.Options.MaxBodyBytes = Paid.Length;
        var dispatcher = handlers.Build();

        Assert.Equal(413, (await Send(dispatcher, Paid + " ")).StatusCode);
        Assert.Equal(202, (await Send(dispatcher, Paid)).StatusCode);
        Assert.Equal((413, WebhookOutcomeKind.TooLarge), (dispatcher.TooLarge().StatusCode, dispatcher.TooLarge().Kind));
    }

    [Theory]
    [InlineData("application/json", 202)]
    [InlineData("application/json; charset=utf-8", 202)]
    [InlineData("Application/JSON; charset=\"UTF-8\"", 202)]
    [InlineData("application/vnd.shop+json", 202)]
    [InlineData("", 202)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("nonsense", 415)]
    public async Task Another_media_type_is_415(string type, int status) =>
        Assert.Equal(status, (await Send(Counting().Build(), Paid, more: ("Content-Type", type))).StatusCode);

    [Fact]
    public async Task What_has_no_handler_goes_to_OnUnknown_or_is_taken_and_left()
    {
        var unknown = new List<string?>();
        var dispatcher = Counting().OnUnknown((context, _) =>
        {
            unknown.Add(context.Event);
            return Task.CompletedTask;
        }).Build();

        Assert.Equal(WebhookOutcomeKind.Unknown, (await Send(dispatcher, """{"type":"order.new"}""", "m1")).Kind);
        Assert.Equal(WebhookOutcomeKind.Unknown, (await Send(dispatcher, """[1]""", "m2")).Kind);
        Assert.Equal(WebhookOutcomeKind.Unknown, (await Send(dispatcher, """{"type":"order.asked","note":"x"}""", "m3")).Kind);
        Assert.Equal(["order.new", null, "order.asked"], unknown);
        Assert.Equal(204, (await Send(Counting().Build(), """{"type":"order.new"}""")).StatusCode);
    }

    [Fact]
    public async Task An_application_may_say_which_event_a_request_is_and_so_may_the_host()
    {
        var dispatcher = Counting().SelectEvent(request => request.Headers["X-Event"]).Build();
        Assert.Equal(202, (await Send(dispatcher, """{"note":"n"}""", more: ("X-Event", "order.paid"))).StatusCode);

        var request = SignedRequest.Of("""{"note":"n"}""", Now);
        var outcome = await Counting().Build().DispatchAsync(new WebhookRequest(request.Headers, request.Body) { Event = "order.paid" }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(202, outcome.StatusCode);
    }

    [Fact]
    public async Task Behaviour_82_What_was_handled_is_not_handled_again_and_answered_alike()
    {
        var dispatcher = Counting().Build();

        Assert.Equal(WebhookOutcomeKind.Handled, (await Send(dispatcher, Paid)).Kind);
        _time.Advance(TimeSpan.FromHours(1));
        var again = await Send(dispatcher, Paid);
        Assert.Equal((WebhookOutcomeKind.Duplicate, 202), (again.Kind, again.StatusCode));
        Assert.Equal(WebhookOutcomeKind.Handled, (await Send(dispatcher, Paid, id: "msg_2")).Kind);
        Assert.Equal(2, _handled.Count);

        _time.Advance(TimeSpan.FromDays(4));
        Assert.Equal(WebhookOutcomeKind.Handled, (await Send(dispatcher, Paid)).Kind);
    }

    [Fact]
    public async Task Behaviour_82_Of_a_hundred_at_once_one_is_handled_and_the_others_are_told_to_come_again()
    {
        var gate = new TaskCompletionSource();
        var dispatcher = Handlers().OnOrderPaid(async (note, _, _) =>
        {
            _handled.Add(note);
            await gate.Task;
        }).Build();

        var all = Enumerable.Range(0, 100).Select(_ => Send(dispatcher, Paid)).ToList();
        Assert.Equal(1, all.Count(static task => !task.IsCompleted));
        gate.SetResult();
        var outcomes = await Task.WhenAll(all);

        Assert.Single(_handled);
        Assert.Equal(1, outcomes.Count(static outcome => outcome.StatusCode == 202));
        Assert.All(outcomes.Where(static outcome => outcome.StatusCode != 202), static outcome => Assert.Equal((503, TimeSpan.FromMinutes(5)), (outcome.StatusCode, outcome.RetryAfter)));
    }

    [Fact]
    public async Task Behaviour_82_A_handler_that_fails_is_500_and_the_message_can_be_delivered_again()
    {
        var logs = new RecordingLogs();
        var failures = new Queue<Exception>([new InvalidOperationException("no"), new OperationCanceledException(), new WebhookVerificationException("x", WebhookVerificationReason.TooOld)]);
        var handlers = Handlers().OnOrderPaid((note, _, _) => failures.TryDequeue(out var failure) ? throw failure : Task.CompletedTask);
        handlers.Options.LoggerFactory = logs;
        var dispatcher = handlers.Build();

        for (var i = 0; i < 3; i++)
        {
            var outcome = await Send(dispatcher, Paid);
            Assert.Equal((500, WebhookOutcomeKind.HandlerFailed), (outcome.StatusCode, outcome.Kind));
            Assert.NotNull(outcome.Exception);
        }

        Assert.Equal(202, (await Send(dispatcher, Paid)).StatusCode);
        Assert.Equal(3, logs.Lines.Count(static line => line.Contains("order.paid", StringComparison.Ordinal)));
        Assert.DoesNotContain(logs.Lines, static line => line.Contains("n1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Behaviour_82_Who_cancels_gets_his_cancellation_and_the_message_can_be_delivered_again()
    {
        using var cancel = new CancellationTokenSource();
        var isFirst = true;
        var dispatcher = Handlers().OnOrderPaid(async (_, _, token) =>
        {
            if (isFirst)
            {
                isFirst = false;
                await cancel.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            }
        }).Build();

        var exception = await Assert.ThrowsAsync<OperationCanceledException>(() => dispatcher.DispatchAsync(SignedRequest.Of(Paid, Now), cancellationToken: cancel.Token));
        Assert.Equal(cancel.Token, exception.CancellationToken);
        Assert.Equal(202, (await Send(dispatcher, Paid)).StatusCode);
    }

    [Fact]
    public async Task Behaviour_82_A_handler_that_takes_too_long_is_cancelled()
    {
        var dispatcher = Handlers().OnOrderPaid((_, _, token) => Task.Delay(Timeout.Infinite, token)).Build();

        var sent = Send(dispatcher, Paid);
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal((500, WebhookOutcomeKind.HandlerFailed), ((await sent).StatusCode, (await sent).Kind));
    }

    [Fact]
    public async Task Behaviour_82_A_store_that_fails_lets_nothing_through_and_loses_nothing()
    {
        var store = new StubReplayStore(_time) { Claiming = () => throw new IOException("down") };
        var dispatcher = Counting(store).Build();

        var outcome = await Send(dispatcher, Paid);
        Assert.Equal((503, WebhookOutcomeKind.StoreFailed), (outcome.StatusCode, outcome.Kind));
        Assert.Empty(_handled);

        store.Claiming = () => Task.CompletedTask;
        Assert.Equal(202, (await Send(dispatcher, Paid)).StatusCode);
        Assert.Equal(["claim", "release", "claim", "complete"], store.Seen);
    }

    [Fact]
    public async Task Behaviour_82_A_store_that_hangs_is_not_waited_for_and_a_claim_that_comes_late_is_given_back()
    {
        var gate = new TaskCompletionSource();
        var store = new StubReplayStore(_time) { Claiming = () => gate.Task };
        var dispatcher = Counting(store).Build();

        var sent = Send(dispatcher, Paid);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(WebhookOutcomeKind.StoreFailed, (await sent).Kind);
        gate.SetResult();

        Assert.Equal(202, (await Send(dispatcher, Paid)).StatusCode);
        Assert.Single(_handled);
    }

    [Fact]
    public async Task Behaviour_82_What_was_handled_is_a_success_though_the_store_can_not_note_it_and_its_claim_holds_for_a_while()
    {
        var logs = new RecordingLogs();
        var store = new StubReplayStore(_time) { Completing = () => throw new IOException("down") };
        var handlers = Counting(store);
        handlers.Options.LoggerFactory = logs;
        var dispatcher = handlers.Build();

        Assert.Equal(202, (await Send(dispatcher, Paid)).StatusCode);
        Assert.Equal(503, (await Send(dispatcher, Paid)).StatusCode);
        Assert.Contains(logs.Lines, static line => line.Contains("could not be noted", StringComparison.Ordinal));
        Assert.Single(_handled);
    }

    [Fact]
    public async Task Behaviour_82_A_message_whose_handler_failed_and_can_not_be_given_back_is_delivered_when_its_claim_has_ended()
    {
        var fails = true;
        var store = new StubReplayStore(_time) { Releasing = () => throw new IOException("down") };
        var handlers = Handlers(store).OnOrderPaid((_, _, _) => fails ? throw new InvalidOperationException() : Task.CompletedTask);
        var dispatcher = handlers.Build();

        Assert.Equal(500, (await Send(dispatcher, Paid)).StatusCode);
        fails = false;
        Assert.Equal(503, (await Send(dispatcher, Paid)).StatusCode);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(202, (await Send(dispatcher, Paid)).StatusCode);
    }

    [Fact]
    public void Behaviour_80_What_could_not_work_is_told_at_the_start_all_at_once()
    {
        var handlers = new ShopHandlers().OnUntold((_, _, _) => Task.CompletedTask);
        handlers.Options.MaxBodyBytes = 0;
        handlers.Options.HandlerTimeout = TimeSpan.Zero;

        var exception = Assert.Throws<ApiConfigurationException>(() => handlers.Build());

        Assert.Equal(["Scheme", "MaxBodyBytes", "HandlerTimeout", "SelectEvent"], exception.Failures.Select(static failure => failure.Split(':')[0]));
        Assert.Contains("'Shop'", exception.Message, StringComparison.Ordinal);
        var empty = new ShopHandlers();
        empty.Options.Scheme = WebhookScheme.GitHub;
        Assert.Equal(["Secrets", "There is no handler."], Assert.Throws<ApiConfigurationException>(() => empty.Build()).Failures.Select(static failure => failure.Split(':')[0]));
    }

    [Fact]
    public async Task No_log_line_holds_a_payload_a_secret_or_a_header()
    {
        var logs = new RecordingLogs(LogLevel.Trace);
        var handlers = Counting();
        handlers.Options.LoggerFactory = logs;
        var dispatcher = handlers.Build();

        await Send(dispatcher, """{"type":"order.paid","note":"payload-7"}""");
        await Send(dispatcher, """{"type":"payload-7","note":"payload-7"}""", "m2");
        await Send(dispatcher, """{"type":"order.paid","note":["payload-7"]}""", "m3");
        await dispatcher.DispatchAsync(SignedRequest.Of("payload-7", Now).With("webhook-signature", "payload-7"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(4, logs.Lines.Count);
        Assert.DoesNotContain(logs.Lines, static line => line.Contains("payload-7", StringComparison.Ordinal) || line.Contains("MfKQ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_webhook_is_measured_by_its_event_and_what_became_of_it_and_has_a_span()
    {
        using var telemetry = new RecordedTelemetry("Measured shop");
        var handlers = new ShopHandlers("Measured shop");
        (handlers.Options.Scheme, handlers.Options.TimeProvider) = (WebhookScheme.StandardWebhooks, _time);
        handlers.Options.Secrets.Add(WebhookSecret.FromStandard(SignedRequest.Secret));
        var dispatcher = handlers.OnOrderPaid((_, _, _) => Task.CompletedTask).Build();

        await Send(dispatcher, Paid);
        await Send(dispatcher, """{"type":"anything-at-all"}""", "m2");
        await dispatcher.DispatchAsync(SignedRequest.Of(Paid, Now.AddHours(1)), cancellationToken: TestContext.Current.CancellationToken);

        string[] expected = ["handled order.paid 202 ", "unknown _OTHER 204 ", "rejected _OTHER 401 too_new"];
        Assert.Equal(expected, telemetry.Of("dovetail.webhook.duration").Select(static measured => string.Join(' ', ((string[])["dovetail.outcome", "dovetail.webhook", "http.response.status_code", "error.type"]).Select(tag => $"{measured.Tags.GetValueOrDefault(tag)}"))));
        Assert.Equal(["Measured shop order.paid", "Measured shop webhook", "Measured shop webhook"], telemetry.Operations.Select(static span => span.DisplayName));
        Assert.DoesNotContain(telemetry.Texts, static text => text.Contains("anything-at-all", StringComparison.Ordinal));
    }

    private ShopHandlers Handlers(IWebhookReplayStore? store = null)
    {
        var handlers = new ShopHandlers();
        (handlers.Options.Scheme, handlers.Options.TimeProvider, handlers.Options.ReplayStore) = (WebhookScheme.StandardWebhooks, _time, store);
        handlers.Options.Secrets.Add(WebhookSecret.FromStandard(SignedRequest.Secret));
        return handlers;
    }

    private ShopHandlers Counting(IWebhookReplayStore? store = null) => Handlers(store).OnOrderPaid((note, _, _) =>
    {
        _handled.Add(note);
        return Task.CompletedTask;
    });

    private Task<WebhookOutcome> Send(WebhookDispatcher dispatcher, string body, string id = "msg_1", params (string Name, string Value)[] more) =>
        dispatcher.DispatchAsync(SignedRequest.Of(body, Now, id, SignedRequest.Secret, more), cancellationToken: TestContext.Current.CancellationToken);
}
