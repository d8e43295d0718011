using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Dovetail.DependencyInjection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Caching;

/// <summary>What callers see of kept responses. What of the server's words counts is judged by <see cref="HttpCacheSuiteTests"/>.</summary>
public sealed class CacheTests : WireTest
{
    private readonly ManualTime _time = new();
    private int _answers;

    [Fact]
    public async Task A_fresh_response_is_read_again_without_a_request_each_time_as_an_instance_of_its_own()
    {
        Answers("max-age=60");
        var shop = Cached();

        var first = await shop.GetAsync("1").WithResponse();
        var second = await shop.GetAsync("1").WithResponse();

        Assert.Equal("Dovetail; fwd=uri-miss; ttl=60; stored", first.CacheStatus!.ToString());
        Assert.Equal("Dovetail; hit; ttl=60", second.CacheStatus!.ToString());
        Assert.Equal((1, 0, first.Value.FullName), (first.Attempts, second.Attempts, second.Value.FullName));
        Assert.NotSame(first.Value, second.Value);
        Assert.Equal("0", second.Headers["Age"]);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Off_is_the_default()
    {
        Answers("max-age=60");
        var shop = Shop();

        Assert.Null((await shop.GetAsync("1").WithResponse()).CacheStatus);
        await shop.GetAsync("1");

        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_response_that_is_not_fresh_is_validated_and_refreshed()
    {
        Answers("max-age=10", ("ETag", "W/\"a\""));
        var shop = Cached();
        var first = await shop.GetAsync("1");
        _time.Advance(TimeSpan.FromSeconds(11));
        Server.Answers(304, "", null, ("Cache-Control", "max-age=100"), ("X-New", "yes"));

        var second = await shop.GetAsync("1").WithResponse();
        var third = await shop.GetAsync("1").WithResponse();

        Assert.Equal("W/\"a\"", Server.Requests[^1].Header("If-None-Match"));
        Assert.Equal((HttpStatusCode.OK, "yes", first.FullName), (second.StatusCode, second.Headers["X-New"], second.Value.FullName));
        Assert.Equal((CacheForward.Stale, 304), (second.CacheStatus!.Forward!.Value, second.CacheStatus.ForwardStatus!.Value));
        Assert.True(third.CacheStatus!.IsHit);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_304_of_another_tag_renews_nothing_and_the_whole_is_asked_for()
    {
        Answers("max-age=10", ("ETag", "\"a\""));
        var shop = Cached();
        var first = await shop.GetAsync("1");
        _time.Advance(TimeSpan.FromSeconds(11));
        (string Name, string Value)[] other = [("Cache-Control", "max-age=100"), ("ETag", "\"b\"")];
        Server.Respond = (request, context) => request.Header("If-None-Match") is null
            ? WireServer.Answer(200, Body(7), "application/json", other)(request, context)
            : WireServer.Answer(304, "", null, other)(request, context);

        var second = await shop.GetAsync("1").WithResponse();
        var third = await shop.GetAsync("1").WithResponse();

        Assert.Equal((HttpStatusCode.OK, "\"b\"", third.Value.FullName), (second.StatusCode, second.Headers["ETag"], second.Value.FullName));
        Assert.NotEqual(first.FullName, second.Value.FullName);
        Assert.True(third.CacheStatus!.IsHit);
        Assert.Equal(["", "\"a\"", ""], Server.Requests.Select(static request => request.Header("If-None-Match") ?? ""));
    }

    [Fact]
    public async Task Nobody_reads_what_was_answered_to_another()
    {
        Answers("max-age=60");
        var shop = Cached();
        var one = shop.With(static view => view.Credential = ApiCredential.Bearer("one"));
        var other = shop.With(static view => view.Credential = ApiCredential.Bearer("other"));

        await shop.GetAsync("1");
        await one.GetAsync("1");
        await other.GetAsync("1");
        var again = await shop.With(static view => view.Credential = ApiCredential.Bearer("one")).GetAsync("1").WithResponse();

        Assert.Equal(3, Server.Requests.Count);
        Assert.True(again.CacheStatus!.IsHit);
    }

    [Fact]
    public async Task A_hundred_who_ask_at_once_are_one_request_which_no_cancellation_ends_for_the_others()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Respond = async (request, context) =>
        {
            await release.Task;
            context.Response.Headers.CacheControl = "max-age=60";
            await WireServer.Answer(200, Body())(request, context);
        };
        var shop = Cached();
        using var impatient = new CancellationTokenSource();
        var first = shop.GetAsync("1", cancellationToken: impatient.Token).AsTask();
        var others = Enumerable.Range(0, 99).Select(_ => shop.GetAsync("1").WithResponse()).ToArray();
        while (Server.Requests.Count == 0)
        {
            await Task.Delay(5, Cancellation);
        }

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        release.SetResult();
        var responses = await Task.WhenAll(others);

        Assert.Single(Server.Requests);
        Assert.All(responses, static response => Assert.True(response.CacheStatus!.IsCollapsed));
        Assert.Equal(99, responses.Select(static response => response.Value).Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public async Task A_request_that_nobody_waits_for_ends()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Respond = (_, context) =>
        {
            context.RequestAborted.Register(ended.SetResult);
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var caller = new CancellationTokenSource();
        var call = Cached().GetAsync("1", cancellationToken: caller.Token).AsTask();
        while (Server.Requests.Count == 0)
        {
            await Task.Delay(5, Cancellation);
        }

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
    }

    [Fact]
    public async Task Callers_who_share_a_request_that_may_not_be_kept_ask_themselves()
    {
        Answers("no-store");
        var shop = Cached();

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shop.GetAsync("1").AsTask()));

        Assert.Equal(4, all.Select(static owner => owner.FullName).Distinct().Count());
        Assert.Equal(4, Server.Requests.Count);
    }

    [Fact]
    public async Task A_change_makes_what_is_kept_worthless()
    {
        Answers("max-age=60");
        Server.Respond = async (request, context) =>
        {
            context.Response.Headers.CacheControl = "max-age=60";
            context.Response.Headers.ContentLocation = "/owners/1";
            await WireServer.Answer(200, Body())(request, context);
        };
        var shop = Cached();
        await shop.GetAsync("1");

        await shop.CreateAsync(new() { FullName = "Ada" });

        Assert.Equal(CacheForward.UriMiss, (await shop.GetAsync("1").WithResponse()).CacheStatus!.Forward);
    }

    [Fact]
    public async Task A_time_to_live_keeps_what_the_server_says_nothing_about_but_no_errors_and_not_what_it_forbids()
    {
        Answers(null);
        var shop = Cached(static options => options.Cache = CacheOptions.For(TimeSpan.FromMinutes(5)));
        await shop.GetAsync("1");
        _time.Advance(TimeSpan.FromMinutes(4));
        Assert.True((await shop.GetAsync("1").WithResponse()).CacheStatus!.IsHit);
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(CacheForward.UriMiss, (await shop.GetAsync("1").WithResponse()).CacheStatus!.Forward);

        Server.Answers(404, "{}");
        await Assert.ThrowsAnyAsync<ApiResponseException>(async () => await shop.GetAsync("2"));
        await Assert.ThrowsAnyAsync<ApiResponseException>(async () => await shop.GetAsync("2"));
        Answers("no-store");
        await shop.GetAsync("3");
        await shop.GetAsync("3");

        Assert.Equal(6, Server.Requests.Count);
    }

    [Fact]
    public async Task Only_if_cached_sends_nothing()
    {
        var options = new RequestOptions { Headers = new Dictionary<string, string> { ["Cache-Control"] = "only-if-cached" } };

        await Assert.ThrowsAsync<CacheMissException>(async () => await Cached().GetAsync("1", options));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_call_with_a_condition_is_asked_of_the_server()
    {
        Answers("max-age=60");
        var shop = Cached();
        await shop.GetAsync("1");

        var response = await shop.GetAsync("1", new() { IfMatch = "\"v1\"" }).WithResponse();

        Assert.Equal(CacheForward.Bypass, response.CacheStatus!.Forward);
        Assert.Equal("\"v1\"", Server.Requests[^1].Header("If-Match"));
    }

    [Fact]
    public async Task A_call_an_operation_and_a_view_have_a_cache_of_their_own_mind()
    {
        Answers("max-age=60");
        var shop = Cached(static options =>
        {
            options.Cache = new();
            options.Operations["getOwner"] = new() { Cache = CacheOptions.Http() };
        });
        await shop.GetAsync("1");
        Assert.True((await shop.GetAsync("1").WithResponse()).CacheStatus!.IsHit);
        Assert.Null((await shop.GetAsync("1", new() { Cache = new() }).WithResponse()).CacheStatus);
        Assert.Null((await shop.TextAsync(new() { Headers = new Dictionary<string, string>() }).WithResponse()).CacheStatus);
        Assert.NotNull((await shop.With(static view => view.Cache = CacheOptions.Http()).SearchAsync().WithResponse()).CacheStatus);
    }

    [Fact]
    public async Task A_store_that_throws_hangs_or_lies_is_gone_without()
    {
        Answers("max-age=60");
        foreach (var store in new IResponseStore[] { new BrokenStore(throws: true), new BrokenStore(throws: false), new LyingStore() })
        {
            var logs = new RecordingLogs();
            var shop = Cached(options => (options.CacheStore, options.LoggerFactory) = (store, logs));

            await _time.RunAsync(shop.GetAsync("1").AsTask());
            await _time.RunAsync(shop.GetAsync("1").AsTask());

            Assert.Equal(store is LyingStore ? 0 : 1, logs.Lines.Count(static line => line.Contains("The store of kept responses failed", StringComparison.Ordinal)));
        }

        Assert.Equal(6, Server.Requests.Count);
    }

    [Fact]
    public async Task An_entry_that_is_too_large_passes_by_and_the_memory_is_bounded()
    {
        Answers("max-age=60");
        var store = new MemoryResponseStore(maxBytes: 4_000, maxEntries: 3, _time);
        var shop = Cached(options => (options.CacheStore, options.Cache) = (store, new() { Mode = CacheMode.Http, MaxEntryBytes = 10_000 }));
        for (var i = 0; i < 5; i++)
        {
            await shop.GetAsync(i.ToString(CultureInfo.InvariantCulture));
        }

        Assert.Equal(3, store.Count);
        Assert.InRange(store.Bytes, 1, 4_000);
        Assert.False((await shop.GetAsync("9", new() { Cache = new() { Mode = CacheMode.Http, MaxEntryBytes = 3 } }).WithResponse()).CacheStatus!.IsStored);
    }

    [Fact]
    public async Task A_condition_is_sent_and_its_failure_is_typed()
    {
        Server.Answers(412);

        var e = await Assert.ThrowsAnyAsync<ApiResponseException>(async () => await Shop().DeleteAsync(new() { IfMatch = "\"v1\"" }));

        Assert.Equal(ApiErrorKind.PreconditionFailed, e.Kind);
        Assert.Equal("\"v1\"", Server.Request.Header("If-Match"));
    }

    [Fact]
    public async Task Instances_of_a_service_share_a_distributed_cache()
    {
        Answers("max-age=60");
        var cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        await Cached(options => options.CacheStore = new DistributedResponseStore(cache)).GetAsync("1");

        var other = await Cached(options => options.CacheStore = new DistributedResponseStore(cache)).GetAsync("1").WithResponse();

        Assert.True(other.CacheStatus!.IsHit);
        await Cached(options => options.CacheStore = new DistributedResponseStore(cache)).CreateAsync(new() { FullName = "Ada" });
    }

    [Fact]
    public async Task What_the_cache_did_is_counted_and_stands_in_the_span()
    {
        var (spans, results) = (new ConcurrentQueue<string?>(), new ConcurrentQueue<object?>());
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Dovetail",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => spans.Enqueue(span.GetTagItem("dovetail.cache.status") as string),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener();
        meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == "dovetail.cache.lookups")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => results.Enqueue(tags.ToArray().Single(static tag => tag.Key == "dovetail.cache.result").Value));
        meters.Start();
        Answers("max-age=61");
        var shop = Cached();

        await shop.GetAsync("1");
        await shop.GetAsync("1");

        Assert.Contains("Dovetail; hit; ttl=61", spans);
        Assert.Contains("uri-miss", results);
        Assert.Contains("hit", results);
    }

    [Fact]
    public void Options_that_contradict_each_other_are_told()
    {
        var e = Assert.Throws<ApiConfigurationException>(() => Shop(static options => options.Cache = new() { Mode = CacheMode.Http, TimeToLive = TimeSpan.FromSeconds(1) }));
        Assert.Contains("Cache:TimeToLive", e.Message, StringComparison.Ordinal);
    }

    private static string Body(int number = 0) => $$"""{"full name":"Ada {{number}}","scores":{} }""";

    private ShopClient Cached(Action<ApiClientOptions>? configure = null) => Shop(options =>
    {
        (options.Cache, options.TimeProvider) = (CacheOptions.Http(), _time);
        configure?.Invoke(options);
    });

    private void Answers(string? cacheControl, params (string Name, string Value)[] headers)
    {
        (string Name, string Value)[] all = cacheControl is null ? headers : [("Cache-Control", cacheControl), .. headers];
        Server.Respond = (request, context) => WireServer.Answer(200, Body(Interlocked.Increment(ref _answers)), "application/json", all)(request, context);
    }

    private sealed class BrokenStore(bool throws) : IResponseStore
    {
        public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
        {
            await FailAsync(cancellationToken);
            return null;
        }

        public ValueTask SetAsync(string key, ReadOnlyMemory<byte> entry, TimeSpan lifetime, CancellationToken cancellationToken) => FailAsync(cancellationToken);

        public ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => FailAsync(cancellationToken);

        private ValueTask FailAsync(CancellationToken cancellationToken) =>
            throws ? throw new InvalidOperationException("broken") : new(Task.Delay(Timeout.Infinite, cancellationToken));
    }

    private sealed class LyingStore : IResponseStore
    {
        private byte[] _last = [];

        public ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
        {
            var lie = _last.ToArray();
            if (lie.Length > 40)
            {
                lie[40] ^= 1;
            }

            return new(lie);
        }

        public ValueTask SetAsync(string key, ReadOnlyMemory<byte> entry, TimeSpan lifetime, CancellationToken cancellationToken)
        {
            _last = entry.ToArray();
            return default;
        }

        public ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => default;
    }
}
