using Dovetail.Runtime.Tests.Wire;
using Dovetail.Webhooks;

namespace Dovetail.Runtime.Tests.Webhooks;

/// <summary>What the vendors' own libraries sign is taken, and what they refuse is refused.</summary>
public sealed class VendorVectorTests
{
    [Fact]
    public async Task Behaviour_80_The_verdict_is_that_of_the_vendors_own_library()
    {
        var vectors = await VendorVector.ReadAsync(TestContext.Current.CancellationToken);

        Assert.True(vectors.Count > 100, $"{vectors.Count} vectors");
        Assert.Empty(vectors.Where(vector => Verify(vector) != (vector.Differs is null ? vector.Valid : !vector.Valid)).Select(vector => $"{vector.Scheme}: {vector.Name} ({vector.Valid})"));
        foreach (var scheme in vectors.GroupBy(static vector => vector.Scheme))
        {
            Assert.Contains(scheme, static vector => vector.Valid);
            Assert.Contains(scheme, static vector => !vector.Valid);
        }
    }

    [Fact]
    public async Task Behaviour_80_A_bit_that_is_flipped_anywhere_in_what_was_signed_is_seen()
    {
        var vectors = await VendorVector.ReadAsync(TestContext.Current.CancellationToken);

        foreach (var vector in vectors.Where(static vector => vector is { Name: "json", Valid: true }))
        {
            for (var bit = 0; bit < vector.Body.Length * 8; bit++)
            {
                var body = vector.Body.ToArray();
                body[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.False(Verify(vector with { Body = body }), $"{vector.Scheme}, bit {bit}");
            }
        }
    }

    private static bool Verify(VendorVector vector)
    {
        var time = new ManualTime();
        time.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(Math.Max(vector.Now, time.GetUtcNow().ToUnixTimeSeconds())));
        var (scheme, make) = vector.Scheme switch
        {
            "standard" => (WebhookScheme.StandardWebhooks, (Func<string, WebhookSecret>)WebhookSecret.FromStandard),
            "stripe" => (WebhookScheme.Stripe, WebhookSecret.FromText),
            "github" => (WebhookScheme.GitHub, WebhookSecret.FromText),
            _ => (WebhookScheme.Slack, WebhookSecret.FromText),
        };
        var verifier = new WebhookVerifier(scheme, vector.Secrets.Select(make), timeProvider: time);
        return verifier.TryVerify(new WebhookRequest(vector.Headers.Select(static pair => KeyValuePair.Create(pair[0], pair[1])), vector.Body), out _);
    }
}
