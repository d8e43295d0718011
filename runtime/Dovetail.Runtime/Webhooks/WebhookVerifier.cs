using Dovetail.Webhooks.Internal;

namespace Dovetail.Webhooks;

/// <summary>
/// Verifies that requests come from their sender, on the raw bytes: every signature is compared with that of every secret, in a time that does not depend on what they are.
/// Safe for many threads.
/// </summary>
public sealed class WebhookVerifier
{
    /// <summary>The tolerance by default: 5 minutes.</summary>
    public static readonly TimeSpan DefaultTolerance = TimeSpan.FromMinutes(5);

    private readonly SchemeReader _reader;
    private readonly SignatureKeys _keys;
    private readonly TimeProvider _time;

    /// <summary>Makes a verifier.</summary>
    /// <param name="scheme">How the sender signs.</param>
    /// <param name="secret">The secret.</param>
    /// <exception cref="ApiConfigurationException">It could not verify anything, or would verify too much.</exception>
    public WebhookVerifier(WebhookScheme scheme, WebhookSecret secret)
        : this(scheme, [secret])
    {
    }

    /// <summary>Makes a verifier.</summary>
    /// <param name="scheme">How the sender signs.</param>
    /// <param name="secrets">The secrets. Several while one is exchanged for another: any of them will do.</param>
    /// <param name="tolerance">How far the time of sending may be from now, either way; 5 minutes by default. Not looked at where the scheme has no time.</param>
    /// <param name="timeProvider">The clock; that of the system by default.</param>
    /// <exception cref="ApiConfigurationException">It could not verify anything, as without a secret, or would verify too much.</exception>
    public WebhookVerifier(WebhookScheme scheme, IEnumerable<WebhookSecret> secrets, TimeSpan? tolerance = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(secrets);
        WebhookSecret[] all = [.. secrets];
        Tolerance = tolerance ?? DefaultTolerance;
        IReadOnlyList<string> failures = [.. SchemeRules.FailuresOf(scheme), .. SchemeRules.FailuresOf(scheme, all), .. SchemeRules.FailuresOf(Tolerance)];
        if (failures.Count > 0)
        {
            throw ApiConfigurationException.OfWebhooks(scheme.Name, failures);
        }

        (Scheme, _reader, _keys, _time) = (scheme, new SchemeReader(scheme), new SignatureKeys(scheme, all), timeProvider ?? TimeProvider.System);
    }

    /// <summary>How the sender signs.</summary>
    public WebhookScheme Scheme { get; }

    /// <summary>How far the time of sending may be from now, either way.</summary>
    public TimeSpan Tolerance { get; }

    /// <summary>Verifies a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>What is known of it. Whether it was here before is not: see <see cref="IWebhookReplayStore"/>.</returns>
    /// <exception cref="WebhookVerificationException">It does not come from the sender, or not now, or was changed.</exception>
    public VerifiedWebhook Verify(WebhookRequest request) =>
        Check(request, out var webhook) is { } reason ? throw new WebhookVerificationException(Texts.Of(reason, Scheme), reason) : webhook!;

    /// <summary>Verifies a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="webhook">What is known of it; null where it is not the sender's.</param>
    /// <returns>Whether it comes from the sender as it was sent.</returns>
    public bool TryVerify(WebhookRequest request, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out VerifiedWebhook? webhook) => Check(request, out webhook) is null;

    /// <returns>Why it is not the sender's; null where it is.</returns>
    internal WebhookVerificationReason? Check(WebhookRequest request, out VerifiedWebhook? webhook)
    {
        ArgumentNullException.ThrowIfNull(request);
        webhook = null;
        if (_reader.TryRead(request.Headers, out var signature) is { } fault)
        {
            return fault;
        }

        if (signature.SentOn is { } sentOn && DistanceFault(sentOn) is { } distance)
        {
            return distance;
        }

        if (!_keys.Match(signature, request.Body.Span))
        {
            return WebhookVerificationReason.WrongSignature;
        }

        webhook = new VerifiedWebhook(signature.Id, signature.SentOn) { Digest = SignatureKeys.DigestOf(signature, request.Body.Span) };
        return null;
    }

    // Whole seconds, as senders count: one that is 300 s old to them is within 300 s.
    private WebhookVerificationReason? DistanceFault(DateTimeOffset sentOn)
    {
        var age = TimeSpan.FromSeconds(_time.GetUtcNow().ToUnixTimeSeconds() - sentOn.ToUnixTimeSeconds());
        return age > Tolerance ? WebhookVerificationReason.TooOld : age < -Tolerance ? WebhookVerificationReason.TooNew : null;
    }
}
