namespace Dovetail.Testing;

/// <summary>How a test server behaves.</summary>
public sealed class ApiTestServerOptions
{
    /// <summary>Overlays (OpenAPI Overlay Specification) that change the document, by their paths; none by default.</summary>
    public IList<string> Overlays { get; } = [];

    /// <summary>
    /// Whether a request that the document does not allow is refused, with 400, 401, 404, 405, 406, 413 or 415 and problem details (RFC 9457); else it is noted and answered
    /// as if it was right, as far as it means an operation. True by default.
    /// </summary>
    public bool RefusesViolations { get; set; } = true;

    /// <summary>Whether disposing the server throws where there were violations, as <see cref="ApiTestServer.AssertNoViolations"/> does. False by default.</summary>
    public bool AssertsOnDispose { get; set; }

    /// <summary>The largest body that is read, in bytes; 64 MiB by default. A larger one is a violation (413).</summary>
    public long MaxBodyBytes { get; set; } = 64 * 1024 * 1024;
}
