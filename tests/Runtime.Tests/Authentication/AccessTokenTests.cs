using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Authentication;

public sealed class AccessTokenTests : WireTest
{
    private readonly ManualTime _time = new();
    private readonly StubTokens _tokens;

    public AccessTokenTests()
    {
        _tokens = new StubTokens(_time);
    }

    [Fact]
    public async Task A_hundred_callers_share_one_request_for_a_token()
    {
        var gate = new TaskCompletionSource<string>();
        _tokens.Answer = (_, _, _) => gate.Task;
        var shop = Client();

        var calls = Enumerable.Range(0, 100).Select(_ => shop.SearchAsync().AsTask()).ToArray();
        gate.SetResult("shared");
        await Task.WhenAll(calls);

        Assert.Equal(1, _tokens.Requests);
        Assert.Equal(100, Server.Requests.Count(request => request.Header("Authorization") == "Bearer shared"));
    }

    [Fact]
    public async Task A_caller_who_gives_up_takes_nobody_along()
    {
        var gate = new TaskCompletionSource<string>();
        _tokens.Answer = (_, _, ending) => gate.Task.WaitAsync(ending);
        using var first = new CancellationTokenSource();

        var impatient = _tokens.GetTokenAsync(cancellationToken: first.Token).AsTask();
        var others = Enumerable.Range(0, 99).Select(_ => _tokens.GetTokenAsync(cancellationToken: Cancellation).AsTask()).ToArray();
        await first.CancelAsync();
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult("t");

        Assert.Equal(first.Token, e.CancellationToken);
        Assert.All(await Task.WhenAll(others), token => Assert.Equal("t", token.Value));
        Assert.Equal(1, _tokens.Requests);
    }

    [Fact]
    public async Task A_failure_reaches_all_who_wait_and_nothing_is_sent()
    {
        var gate = new TaskCompletionSource<string>();
        _tokens.Answer = (_, _, _) => gate.Task;
        var shop = Client();

        var calls = Enumerable.Range(0, 100).Select(_ => shop.SearchAsync().AsTask()).ToArray();
        gate.SetException(new InvalidOperationException("down"));
        var failures = await Task.WhenAll(calls.Select(call => Assert.ThrowsAsync<AuthenticationFailedException>(() => call)));

        Assert.Single(failures.Select(failure => failure.Message).Distinct());
        Assert.Equal(100, failures.Distinct().Count());
        Assert.Equal(1, _tokens.Requests);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task After_a_failure_the_next_request_waits_longer_each_time()
    {
        _tokens.Answer = static (_, _, _) => throw new InvalidOperationException("down");
        foreach (var pause in (int[])[1, 2, 4, 8, 16, 32, 60, 60])
        {
            var before = _tokens.Requests;
            await FailAsync();
            await FailAsync();
            Assert.Equal(before + 1, _tokens.Requests);
            _time.Advance(TimeSpan.FromSeconds(pause) - TimeSpan.FromMilliseconds(1));
            await FailAsync();
            Assert.Equal(before + 1, _tokens.Requests);
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_the_call_made_again_once_the_same()
    {
        Server.Respond = (request, context) =>
        {
            return request.Header("Authorization") == "Bearer t2" ? WireServer.Answer(200, request.Text)(request, context) : WireServer.Answer(401)(request, context);
        };

        await Client().CreateAsync(new Owner { FullName = "Ann" }, new RequestOptions { IdempotencyKey = "k" });

        Assert.Equal(2, _tokens.Requests);
        Assert.Equal(["Bearer t1", "Bearer t2"], Server.Requests.Select(request => request.Header("Authorization")));
        Assert.Equal(Server.Requests[0].Body, Server.Requests[1].Body);
        Assert.All(Server.Requests, request => Assert.Equal("k", request.Header("Idempotency-Key")));
        Assert.Single(Server.Requests.Select(request => request.Header("X-Request-ID")).Distinct());
    }

    [Fact]
    public async Task A_second_refusal_surfaces()
    {
        Server.Answers(401);

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Client().SearchAsync());

        Assert.Equal((ApiErrorKind.Unauthorized, 2), (e.Kind, e.Attempts));
        Assert.Equal(2, Server.Requests.Count);
    }

    /// <summary>Else a server that refuses and fails by turns is asked until the retries end.</summary>
    [Fact]
    public async Task A_second_refusal_surfaces_after_a_retry_too()
    {
        var statuses = new Queue<int>([401, 503, 401, 204]);
        Server.Respond = (request, context) => WireServer.Answer(statuses.Dequeue())(request, context);
        var shop = Shop(options => (options.Credential, options.Retry.Enabled, options.Retry.BaseDelay, options.Retry.MaxDelay) = (_tokens, true, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)));

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await shop.SearchAsync());

        Assert.Equal(ApiErrorKind.Unauthorized, e.Kind);
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public async Task An_api_that_refuses_all_tokens_does_not_cost_one_for_each_call()
    {
        Server.Answers(401);
        var shop = Client();

        for (var i = 0; i < 20; i++)
        {
            await Assert.ThrowsAsync<ApiResponseException>(async () => await shop.SearchAsync());
        }

        Assert.Equal(2, _tokens.Requests);
        _time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<ApiResponseException>(async () => await shop.SearchAsync());
        Assert.Equal(3, _tokens.Requests);
    }

    [Fact]
    public async Task Fifty_refusals_of_one_token_cost_one_new_token()
    {
        var arrived = 0;
        var all = new TaskCompletionSource();
        Server.Respond = async (request, context) =>
        {
            if (request.Header("Authorization") == "Bearer t2")
            {
                context.Response.StatusCode = 204;
                return;
            }

            if (Interlocked.Increment(ref arrived) == 50)
            {
                all.SetResult();
            }

            await all.Task;
            context.Response.StatusCode = 401;
        };
        var shop = Client();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => shop.SearchAsync().AsTask()));

        Assert.Equal(2, _tokens.Requests);
        Assert.Equal(100, Server.Requests.Count);
    }

    [Fact]
    public async Task The_same_token_again_is_no_reason_to_send_again()
    {
        _tokens.Answer = static (_, _, _) => Task.FromResult("same");
        Server.Answers(401);

        await Assert.ThrowsAsync<ApiResponseException>(async () => await Client().SearchAsync());

        Assert.Equal(2, _tokens.Requests);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(403, "Bearer error=\"insufficient_scope\"")]
    [InlineData(401, "Bearer error=\"insufficient_scope\"")]
    [InlineData(403, "Bearer error=\"invalid_token\"")]
    public async Task Too_little_scope_is_no_reason_for_another_token(int status, string challenge)
    {
        Server.Answers(status, headers: [("WWW-Authenticate", challenge)]);

        await Assert.ThrowsAsync<ApiResponseException>(async () => await Client().SearchAsync());

        Assert.Equal(1, _tokens.Requests);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_key_or_a_fixed_token_is_not_sent_again()
    {
        Server.Answers(401);

        await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop(static options => options.Credential = ApiCredential.Bearer("fixed")).SearchAsync());
        await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop(static options => options.Credential = ApiCredential.Header("X-Key", "fixed")).SearchAsync());

        Assert.Equal(2, Server.Requests.Count);
    }

    /// <summary>They are had for each attempt; what is had is fixed.</summary>
    [Fact]
    public async Task A_key_that_a_callback_gives_is_not_sent_again()
    {
        Server.Answers(401);
        ApiCredential key = ApiCredential.Header("X-Key", "fixed"), both = ApiCredential.Combine(key, ApiCredential.Bearer("fixed"));

        await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop(options => options.Credential = ApiCredential.From((_, _) => new(key))).SearchAsync());
        await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop(options => options.Credential = ApiCredential.From((_, _) => new(both))).SearchAsync());

        Assert.Equal(2, Server.Requests.Count);
    }

    [Theory]
    [InlineData(null, 300)]
    [InlineData(0.0, 1)]
    [InlineData(-5.0, 1)]
    [InlineData(10.0, 10)]
    public async Task Whatever_a_lifetime_says_tokens_are_neither_kept_for_ever_nor_asked_for_at_each_call(double? lifetime, int seconds)
    {
        _tokens.Lifetime = lifetime is { } given ? TimeSpan.FromSeconds(given) : null;

        for (var i = 0; i < 10; i++)
        {
            await _tokens.GetTokenAsync(cancellationToken: Cancellation);
        }

        Assert.Equal(1, _tokens.Requests);
        _time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal("t2", (await _tokens.GetTokenAsync(cancellationToken: Cancellation)).Value);
    }

    [Fact]
    public async Task Near_its_end_a_token_serves_on_while_one_request_gets_the_next()
    {
        await _tokens.GetTokenAsync(cancellationToken: Cancellation);
        var gate = new TaskCompletionSource<string>();
        var asked = new TaskCompletionSource();
        _tokens.Answer = (_, _, _) =>
        {
            asked.TrySetResult();
            return gate.Task;
        };
        _time.Advance(TimeSpan.FromMinutes(55));

        Assert.Equal("t1", (await _tokens.GetTokenAsync(cancellationToken: Cancellation)).Value);
        Assert.Equal("t1", (await _tokens.GetTokenAsync(cancellationToken: Cancellation)).Value);
        await asked.Task.WaitAsync(Cancellation);
        Assert.Equal(2, _tokens.Requests);

        gate.SetResult("t2");
        await UntilAsync(async () => (await _tokens.GetTokenAsync()).Value == "t2");
    }

    [Fact]
    public async Task Where_the_next_is_not_to_be_had_the_last_serves_to_its_very_end()
    {
        await _tokens.GetTokenAsync(cancellationToken: Cancellation);
        _tokens.Answer = static (_, _, _) => throw new InvalidOperationException("down");
        _time.Advance(TimeSpan.FromSeconds(3590));

        Assert.Equal("t1", (await _tokens.GetTokenAsync(cancellationToken: Cancellation)).Value);
        _time.Advance(TimeSpan.FromSeconds(10));
        await FailAsync();
    }

    [Fact]
    public async Task Each_set_of_scopes_has_its_own_token()
    {
        _tokens.Answer = static (_, request, _) => Task.FromResult(string.Join('+', request.Scopes));
        string[][] sets = [["read"], ["write"], ["write", "read"], ["read", "write"], []];

        var tokens = await Task.WhenAll(sets.Select(set => set.Length == 0 ? Task.FromResult(new AccessToken("none")) : _tokens.GetTokenAsync(set, Cancellation).AsTask()));

        Assert.Equal(["read", "write", "read+write", "read+write", "none"], tokens.Select(token => token.Value));
        Assert.Equal(3, _tokens.Requests);
    }

    [Fact]
    public async Task A_token_that_ended_while_its_attempt_waited_is_replaced()
    {
        var waits = 1;
        var queue = ApiCredential.From((_, _) =>
        {
            // Resolved after the token: time goes by as it does before a limiter.
            _time.Advance(TimeSpan.FromHours(waits--));
            return new(ApiCredential.Header("X-Key", "k"));
        });

        await Shop(options => options.Credential = ApiCredential.Combine(_tokens, queue)).SearchAsync();

        Assert.Equal("Bearer t2", Server.Request.Header("Authorization"));
    }

    [Fact]
    public async Task Neither_token_nor_exception_shows_a_secret()
    {
        _tokens.Answer = static (_, _, _) => Task.FromResult("s3cr3t");
        var token = await _tokens.GetTokenAsync(cancellationToken: Cancellation);
        Server.Answers(200, "s3cr3t", "text/html");

        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () => await Client().GetAsync("1"));

        Assert.DoesNotContain("s3cr3t", $"{token} {_tokens} {e} {e.Snippet}", StringComparison.Ordinal);
    }

    private ShopClient Client() => Shop(options => options.Credential = _tokens);

    private Task<AuthenticationFailedException> FailAsync() => Assert.ThrowsAsync<AuthenticationFailedException>(async () => await _tokens.GetTokenAsync(cancellationToken: Cancellation));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(5, Cancellation);
        }
    }
}
