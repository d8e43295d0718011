using Dovetail.Runtime.Tests.Wire;
using Microsoft.AspNetCore.Http;

namespace Dovetail.Runtime.Tests.Authentication.OAuth;

public sealed class RefreshTokenTests : OAuthTest
{
    private readonly InMemoryTokenStore _store = new();

    [Fact]
    public async Task A_rotated_refresh_token_is_stored_before_the_token_is_used()
    {
        Identity.Respond = Token("t1", "r1");
        var credential = new RefreshTokenCredential(Options(options => options.TokenStore = _store), "r0");
        await credential.GetTokenAsync(cancellationToken: Cancellation);

        // Another process starts, with the first token of its settings.
        Time.Advance(TimeSpan.FromHours(1));
        await new RefreshTokenCredential(Options(options => options.TokenStore = _store), "r0").GetTokenAsync(cancellationToken: Cancellation);

        Assert.Equal(["r0", "r1"], Identity.Requests.Select(static request => Form(request)["refresh_token"]));
    }

    [Fact]
    public async Task A_refresh_token_that_is_not_replaced_is_kept()
    {
        var credential = new RefreshTokenCredential(Options(), "r0");
        for (var i = 0; i < 3; i++)
        {
            await credential.GetTokenAsync(cancellationToken: Cancellation);
            Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.All(Identity.Requests, static request => Assert.Equal("r0", Form(request)["refresh_token"]));
        Assert.Equal(3, Identity.Requests.Count);
    }

    [Fact]
    public async Task The_last_refresh_token_that_came_is_kept_where_the_server_sends_no_other()
    {
        var answers = new Queue<Func<WireRequest, HttpContext, Task>>([Token("t1", "r1"), Token("t2"), Token("t3")]);
        Identity.Respond = (request, context) => answers.Dequeue()(request, context);
        var credential = new RefreshTokenCredential(Options(options => options.TokenStore = _store), "r0");
        for (var i = 0; i < 3; i++)
        {
            await credential.GetTokenAsync(cancellationToken: Cancellation);
            Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(["r0", "r1", "r1"], Identity.Requests.Select(static request => Form(request)["refresh_token"]));
    }

    [Fact]
    public async Task Of_instances_with_one_store_one_refreshes_and_the_others_take_what_it_got()
    {
        var spent = new HashSet<string>();
        var number = 0;
        Identity.Respond = async (request, context) =>
        {
            await Task.Delay(20, Cancellation);
            await (spent.Add(Form(request)["refresh_token"]) ? Token($"t{++number}", $"r{number}") : Refusal("invalid_grant"))(request, context);
        };
        var instances = Enumerable.Range(0, 8).Select(_ => new RefreshTokenCredential(Options(options => options.TokenStore = _store), "r0")).ToArray();

        var first = await Task.WhenAll(instances.Select(static credential => credential.GetTokenAsync(cancellationToken: Cancellation).AsTask()));
        Time.Advance(TimeSpan.FromHours(1));
        var second = await Task.WhenAll(instances.Select(static credential => credential.GetTokenAsync(cancellationToken: Cancellation).AsTask()));

        Assert.All(first, static token => Assert.Equal("t1", token.Value));
        Assert.All(second, static token => Assert.Equal("t2", token.Value));
        Assert.Equal(2, Identity.Requests.Count);
    }

    [Fact]
    public async Task A_refresh_token_that_is_no_longer_taken_is_forgotten()
    {
        Identity.Respond = Refusal("invalid_grant");
        var credential = new RefreshTokenCredential(Options(options => options.TokenStore = _store), "r0");

        var first = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(cancellationToken: Cancellation));
        Time.Advance(TimeSpan.FromMinutes(5));
        var second = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(cancellationToken: Cancellation));

        Assert.Equal("invalid_grant", first.OAuthError);
        Assert.Contains("sign in again", second.Message, StringComparison.Ordinal);
        Assert.Single(Identity.Requests);
    }

    [Fact]
    public async Task A_stored_refresh_token_that_is_no_longer_taken_is_forgotten_too()
    {
        Identity.Respond = Token("t1", "r1");
        var credential = new RefreshTokenCredential(Options(options => options.TokenStore = _store), "r0");
        await credential.GetTokenAsync(cancellationToken: Cancellation);
        Identity.Respond = Refusal("invalid_grant");
        for (var i = 0; i < 4; i++)
        {
            Time.Advance(TimeSpan.FromHours(1));
            await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(cancellationToken: Cancellation));
        }

        // The one that was given may have been made anew meanwhile: it is tried once.
        Assert.Equal(["r0", "r1", "r0"], Identity.Requests.Select(static request => Form(request)["refresh_token"]));
    }

    [Fact]
    public async Task Who_was_slower_without_a_lock_takes_what_the_other_got()
    {
        var unlocked = new UnlockedStore(_store);
        Identity.Respond = Token("t1", "r1");
        await new RefreshTokenCredential(Options(options => options.TokenStore = unlocked), "r0").GetTokenAsync(cancellationToken: Cancellation);
        Time.Advance(TimeSpan.FromHours(1));
        var slow = new RefreshTokenCredential(Options(options => options.TokenStore = unlocked), "r0");
        Identity.Respond = async (request, context) =>
        {
            // While this one is under way, another instance refreshes.
            Identity.Respond = Token("t2", "r2");
            await new RefreshTokenCredential(Options(options => options.TokenStore = unlocked)).GetTokenAsync(cancellationToken: Cancellation);
            await Refusal("invalid_grant")(request, context);
        };

        Assert.Equal("t2", (await slow.GetTokenAsync(cancellationToken: Cancellation)).Value);
    }

    [Fact]
    public async Task A_refresh_is_not_sent_twice_when_its_answer_is_lost()
    {
        Identity.Answers(500);
        var credential = new RefreshTokenCredential(Options(), "r0");

        await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(cancellationToken: Cancellation));

        Assert.Single(Identity.Requests);
    }

    [Fact]
    public async Task A_store_that_fails_costs_no_tokens()
    {
        var store = new FailingStore(_store);
        Identity.Respond = Token("t1", "r1");
        var credential = new RefreshTokenCredential(Options(options => options.TokenStore = store), "r0");
        store.FailsToWrite = true;
        Assert.Equal("t1", (await credential.GetTokenAsync(cancellationToken: Cancellation)).Value);

        store.FailsToWrite = false;
        Time.Advance(TimeSpan.FromHours(1));
        await credential.GetTokenAsync(cancellationToken: Cancellation);

        Assert.Equal(["r0", "r1"], Identity.Requests.Select(static request => Form(request)["refresh_token"]));
    }

    [Fact]
    public async Task Accounts_do_not_meet_in_a_store()
    {
        Identity.Respond = static (request, context) => Token($"t-{Form(request)["refresh_token"]}")(request, context);
        var anna = new RefreshTokenCredential(Options(options => (options.TokenStore, options.Account) = (_store, "anna")), "a");
        var bert = new RefreshTokenCredential(Options(options => (options.TokenStore, options.Account) = (_store, "bert")), "b");

        Assert.Equal("t-a", (await anna.GetTokenAsync(cancellationToken: Cancellation)).Value);
        Assert.Equal("t-b", (await bert.GetTokenAsync(cancellationToken: Cancellation)).Value);
    }

    private class UnlockedStore(ITokenStore inner) : ITokenStore
    {
        public ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellationToken) => inner.ReadAsync(key, cancellationToken);

        public virtual ValueTask WriteAsync(string key, byte[] entry, DateTimeOffset? expiresOn, CancellationToken cancellationToken) =>
            inner.WriteAsync(key, entry, expiresOn, cancellationToken);

        public ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => inner.RemoveAsync(key, cancellationToken);
    }

    private sealed class FailingStore(ITokenStore inner) : UnlockedStore(inner)
    {
        public bool FailsToWrite { get; set; }

        public override ValueTask WriteAsync(string key, byte[] entry, DateTimeOffset? expiresOn, CancellationToken cancellationToken) =>
            FailsToWrite ? throw new IOException("The disk is full.") : base.WriteAsync(key, entry, expiresOn, cancellationToken);
    }
}
