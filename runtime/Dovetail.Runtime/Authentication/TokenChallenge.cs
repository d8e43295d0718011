using Dovetail.Http.Pipeline;

namespace Dovetail.Authentication;

/// <summary>What an API says of a token that it refuses (RFC 6750 3.1).</summary>
internal static class TokenChallenge
{
    /// <summary>
    /// Whether another token may help: one with the same scopes does not where the scopes are not enough, which is a 403, or where the request itself is at fault.
    /// </summary>
    public static bool AsksForAnother(ApiReply reply) => reply.Status == 401 && !Says(reply, "insufficient_scope") && !Says(reply, "invalid_request");

    private static bool Says(ApiReply reply, string error) =>
        reply.Headers["WWW-Authenticate"] is { } challenge
        && (challenge.Contains($"error=\"{error}\"", StringComparison.OrdinalIgnoreCase) || challenge.Contains($"error={error}", StringComparison.OrdinalIgnoreCase));
}
