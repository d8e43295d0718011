using Dovetail;
using Samples.Chapters;
using Samples.Orders;
using Samples.Server;
using Samples.Stage;

namespace Samples;

/// <summary>All chapters, against a server in this process that misbehaves where a chapter asks it to.</summary>
internal sealed class Tour(IStage stage, Meters meters)
{
    private static readonly IChapter[] Chapters =
    [
        new SignInChapter(), new RetryChapter(), new PaymentChapter(), new LimitChapter(), new CircuitChapter(), new PageChapter(), new MappingChapter(),
        new CacheChapter(), new ConflictChapter(), new FileChapter(), new ErrorChapter(), new BatchChapter(), new WebhookChapter(),
    ];

    /// <returns>What was proved.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var server = await OrdersServer.StartAsync();
        var options = OptionsFor(server);
        await using var client = new OrdersClient(options);
        var scene = new Scene(client, options.Circuits, server, stage);
        await stage.RunAsync(async () =>
        {
            foreach (var chapter in Chapters)
            {
                var before = meters.Reading;
                stage.Begin(chapter.Title);
                await chapter.PlayAsync(scene);
                stage.End(before, meters.Reading);
            }
        });
        return scene.Proofs;
    }

    private static OrdersClientOptions OptionsFor(OrdersServer server)
    {
        var options = new OrdersClientOptions
        {
            BaseAddress = server.Address,
            Credential = ApiCredential.ClientCredentials(server.ClientId, server.ClientSecret),
        };

        // Short waits: somebody is watching.
        (options.Retry.BaseDelay, options.Retry.ThrottlingBaseDelay) = (TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100));
        options.CircuitBreaker.ConsecutiveFailuresBreakDuration = TimeSpan.FromSeconds(1);
        return options;
    }
}
