using System.Net;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;
using Polly;
using Polly.Fallback;

namespace Dovetail.Runtime.Tests.Resilience;

/// <summary>The places where users add something of theirs.</summary>
public sealed class ExtensionTests : WireTest
{
    [Fact]
    public async Task Handlers_see_the_call_and_its_attempts_from_the_outside_in()
    {
        Server.Answers(200, "hi", "text/plain");
        var seen = new List<string>();
        var shop = Shop(options =>
        {
            options.Pipeline.CallHandlers.Add(new NamingCall("call 1", seen));
            options.Pipeline.CallHandlers.Add(new NamingCall("call 2", seen));
            options.Pipeline.AttemptHandlers.Add(new NamingAttempt("attempt 1", seen));
            options.Pipeline.AttemptHandlers.Add(new NamingAttempt("attempt 2", seen));
        });

        Assert.Equal("hi", await shop.TextAsync());

        Assert.Equal(["call 1", "call 2", "attempt 1 of getText", "attempt 2 of getText", "call 2: 200", "call 1: 200"], seen);
    }

    [Fact]
    public async Task A_call_handler_sets_a_header_of_every_attempt()
    {
        var shop = Shop(options => options.Pipeline.CallHandlers.Add(new HeaderCall("X-Tenant", "7")));

        await shop.DeleteAsync();
        await shop.DeleteAsync(new RequestOptions { Headers = new Dictionary<string, string> { ["x-tenant"] = "8" } });

        Assert.Equal(["7", "8"], Server.Requests.Select(static request => request.Header("X-Tenant")));
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await Shop(options => options.Pipeline.CallHandlers.Add(new HeaderCall("X-Tenant", "7\r\nX-Admin: 1"))).DeleteAsync());
    }

    [Fact]
    public async Task A_fallback_of_Polly_answers_for_the_server()
    {
        Server.Answers(404, "gone");
        var shop = Shop(options => options.Pipeline.ConfigureCall = static builder => builder.AddFallback(new FallbackStrategyOptions<ApiReply>
        {
            ShouldHandle = static arguments => new(arguments.Outcome.Result is { StatusCode: HttpStatusCode.NotFound }),
            FallbackAction = static arguments =>
                Outcome.FromResultAsValueTask(ApiReply.Create(HttpStatusCode.OK, """{"full name":"Nobody"}"""u8.ToArray())),
        }));

        Owner owner = await shop.GetAsync("1");

        Assert.Equal("Nobody", owner.FullName);
    }

    [Fact]
    public async Task A_strategy_around_each_attempt_knows_the_call()
    {
        var calls = new List<string?>();
        var shop = Shop(options => options.Pipeline.ConfigureAttempt = builder => builder.AddStrategy(_ => new Probe(calls), new ProbeOptions()));

        await shop.DeleteAsync(new RequestOptions { RequestId = "r-1" });

        Assert.Equal(["r-1"], calls);
    }

    [Fact]
    public async Task Attempt_handlers_stand_before_an_own_HttpClient_too()
    {
        using var client = new HttpClient();
        var seen = new List<string>();
        var shop = Shop(options =>
        {
            options.HttpClient = client;
            options.Pipeline.AttemptHandlers.Add(new NamingAttempt("attempt", seen));
        });

        await shop.DeleteAsync();

        Assert.Single(seen);
        Assert.Single(Server.Requests);
    }

    private sealed class NamingCall(string name, List<string> seen) : ApiCallHandler
    {
        public override async ValueTask<ApiReply> SendAsync(ApiCallContext context, Func<CancellationToken, ValueTask<ApiReply>> send, CancellationToken cancellationToken)
        {
            seen.Add(name);
            var reply = await send(cancellationToken);
            seen.Add($"{name}: {(int)reply.StatusCode}");
            return reply;
        }
    }

    private sealed class HeaderCall(string name, string value) : ApiCallHandler
    {
        public override ValueTask<ApiReply> SendAsync(ApiCallContext context, Func<CancellationToken, ValueTask<ApiReply>> send, CancellationToken cancellationToken)
        {
            context.SetHeader(name, value);
            return send(cancellationToken);
        }
    }

    private sealed class NamingAttempt(string name, List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add($"{name} of {ApiCallContext.Of(request)?.OperationId}");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class ProbeOptions : ResilienceStrategyOptions;

    private sealed class Probe(List<string?> calls) : ResilienceStrategy<ApiReply>
    {
        protected override ValueTask<Outcome<ApiReply>> ExecuteCore<TState>(
            Func<ResilienceContext, TState, ValueTask<Outcome<ApiReply>>> callback, ResilienceContext context, TState state)
        {
            calls.Add(ApiCallContext.Of(context)?.RequestId);
            return callback(context, state);
        }
    }
}
