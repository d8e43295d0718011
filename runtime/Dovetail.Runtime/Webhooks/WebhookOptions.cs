using Microsoft.Extensions.Logging;

namespace Dovetail.Webhooks;

/// <summary>How webhooks are verified and dispatched. Read when the dispatcher is made.</summary>
public sealed class WebhookOptions
{
    /// <summary>How the sender signs. Has to be set.</summary>
    public WebhookScheme? Scheme { get; set; }

    /// <summary>The secrets, at least one. Several while one is exchanged for another: any of them will do.</summary>
    public IList<WebhookSecret> Secrets { get; } = [];

    /// <summary>How far the time of sending may be from now, either way; 5 minutes by default.</summary>
    public TimeSpan Tolerance { get; set; } = WebhookVerifier.DefaultTolerance;

    /// <summary>The largest body in bytes; by default what the scheme says: 1 MiB, of GitHub 25 MiB.</summary>
    public long? MaxBodyBytes { get; set; }

    /// <summary>Whether a message that was handled is not handled again; true by default.</summary>
    public bool DetectDuplicates { get; set; } = true;

    /// <summary>Which messages were handled; in the memory of this instance by default.</summary>
    public IWebhookReplayStore? ReplayStore { get; set; }

    /// <summary>
    /// What tells a message from others; by default the id of the scheme, from a header or from the body, and without one what was signed. Null is none: handled each time.
    /// </summary>
    public Func<WebhookRequest, string?>? ReplayKey { get; set; }

    /// <summary>How long messages that were handled are remembered; 3 days by default. Longer than the sender goes on trying.</summary>
    public TimeSpan ReplayRetention { get; set; } = TimeSpan.FromDays(3);

    /// <summary>
    /// How long a handler may take; 5 minutes by default. Then its token is cancelled, and the message may be delivered again: that of an instance that died, too.
    /// </summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the store is waited for; 5 s by default.</summary>
    public TimeSpan StoreTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock; that of the system by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where is told what happens; nowhere by default. No payload is.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }
}
