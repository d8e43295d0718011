using Dovetail.Runtime.Tests.Wire;
using Dovetail.Webhooks;

namespace Dovetail.Runtime.Tests.Webhooks;

public sealed class MemoryWebhookReplayStoreTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly ManualTime _time = new();

    [Fact]
    public async Task Of_those_who_claim_at_once_one_gets_the_message()
    {
        var store = new MemoryWebhookReplayStore(timeProvider: _time);

        var claims = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () => await store.ClaimAsync("k", $"{i}", Lease, default))));

        Assert.Equal(1, claims.Count(static claim => claim is WebhookClaim.Claimed));
        Assert.Equal(199, claims.Count(static claim => claim is WebhookClaim.InProgress));
    }

    [Fact]
    public async Task A_claim_ends_by_itself_and_its_former_owner_takes_nobodys()
    {
        var store = new MemoryWebhookReplayStore(timeProvider: _time);

        await store.ClaimAsync("k", "a", Lease, default);
        _time.Advance(Lease);
        Assert.Equal(WebhookClaim.Claimed, await store.ClaimAsync("k", "b", Lease, default));
        await store.ReleaseAsync("k", "a", default);
        Assert.Equal(WebhookClaim.InProgress, await store.ClaimAsync("k", "c", Lease, default));
        await store.CompleteAsync("k", TimeSpan.FromDays(1), default);
        await store.ReleaseAsync("k", "b", default);
        Assert.Equal(WebhookClaim.Completed, await store.ClaimAsync("k", "c", Lease, default));
    }

    [Fact]
    public async Task Where_there_is_no_room_the_oldest_that_was_handled_goes_never_one_that_is_being_handled()
    {
        var store = new MemoryWebhookReplayStore(maxEntries: 3, _time);
        await store.ClaimAsync("running", "a", Lease, default);
        foreach (var key in (string[])["1", "2", "3"])
        {
            await store.ClaimAsync(key, "a", Lease, default);
            await store.CompleteAsync(key, TimeSpan.FromDays(1), default);
        }

        Assert.Equal(3, store.Count);
        Assert.Equal(WebhookClaim.InProgress, await store.ClaimAsync("running", "b", Lease, default));
        Assert.Equal(WebhookClaim.Completed, await store.ClaimAsync("3", "b", Lease, default));
        Assert.Equal(WebhookClaim.Claimed, await store.ClaimAsync("1", "b", Lease, default));
        Assert.Equal(WebhookClaim.Claimed, await store.ClaimAsync("4", "b", Lease, default));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.ClaimAsync("5", "b", Lease, default));
    }
}
