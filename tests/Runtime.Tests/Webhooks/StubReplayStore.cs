using Dovetail.Webhooks;

namespace Dovetail.Runtime.Tests.Webhooks;

/// <summary>A store that does what a test says, over one that works.</summary>
internal sealed class StubReplayStore(TimeProvider time) : IWebhookReplayStore
{
    private readonly MemoryWebhookReplayStore _store = new(timeProvider: time);

    public List<string> Seen { get; } = [];

    public Func<Task> Claiming { get; set; } = () => Task.CompletedTask;

    public Func<Task> Completing { get; set; } = () => Task.CompletedTask;

    public Func<Task> Releasing { get; set; } = () => Task.CompletedTask;

    public async ValueTask<WebhookClaim> ClaimAsync(string key, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        Seen.Add("claim");
        await Claiming();
        return await _store.ClaimAsync(key, owner, lease, cancellationToken);
    }

    public async ValueTask CompleteAsync(string key, TimeSpan retention, CancellationToken cancellationToken)
    {
        Seen.Add("complete");
        await Completing();
        await _store.CompleteAsync(key, retention, cancellationToken);
    }

    public async ValueTask ReleaseAsync(string key, string owner, CancellationToken cancellationToken)
    {
        Seen.Add("release");
        await Releasing();
        await _store.ReleaseAsync(key, owner, cancellationToken);
    }
}
