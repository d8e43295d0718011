namespace Dovetail;

/// <summary>
/// What a client tells in spans, metrics and logs. Values of parameters and headers are left out unless they are listed here or known to be harmless;
/// what a security scheme of the API uses is left out in any case. Read once, when the client is made.
/// </summary>
public sealed class DiagnosticsOptions
{
    /// <summary>Whether the client makes spans, metrics and log lines of its calls. True by default; they cost nothing where nobody listens.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Further headers, of requests and responses, whose values may be logged.</summary>
    public IList<string> Headers { get; } = [];

    /// <summary>Path and query parameters whose values may stand in <c>url.full</c> and in logged URLs; of all others only the name does.</summary>
    public IList<string> Parameters { get; } = [];

    /// <summary>
    /// Whether the uses of each key are counted under its fingerprint (<c>dovetail.credential.uses</c>): eight digits of its SHA-256, never the key. True by default.
    /// </summary>
    public bool CredentialFingerprints { get; set; } = true;
}
