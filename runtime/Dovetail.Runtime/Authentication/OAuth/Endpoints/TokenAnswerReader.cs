using Dovetail.Authentication.Internal;

namespace Dovetail.Authentication.OAuth;

/// <summary>Reads a token endpoint's answer. It comes from outside: whatever is wrong with it is a failure that says so.</summary>
internal static class TokenAnswerReader
{
    // Longer than any token should live; and no date overflows.
    private const double MaxSeconds = 365d * 24 * 60 * 60;
    private const int MaxTokenLength = 64 * 1024;

    /// <exception cref="AuthenticationFailedException">It holds no token that can be used.</exception>
    public static TokenAnswer Read(OAuthReply reply, string host, DateTimeOffset now)
    {
        if (reply.Json is null)
        {
            throw OAuthFaults.Malformed(reply, host, "is not a JSON object");
        }

        var value = reply.Text("access_token") ?? throw OAuthFaults.Malformed(reply, host, "holds no access_token");
        if ((value.Length > MaxTokenLength ? "is too long" : SecretRules.Header(value)) is { } fault)
        {
            throw OAuthFaults.Malformed(reply, host, $"holds an access_token that {fault}");
        }

        // Some servers leave it out, although it is required; one of another kind would be useless as a bearer token.
        if (reply.Text("token_type") is { } type && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw OAuthFaults.Malformed(reply, host, "holds a token of another type than Bearer");
        }

        return new TokenAnswer(new AccessToken(value, End(reply, now)) { Scopes = Scopes(reply) }, RefreshToken(reply, host));
    }

    /// <summary>Zero and less say as little as nothing.</summary>
    private static DateTimeOffset? End(OAuthReply reply, DateTimeOffset now) =>
        reply.Seconds("expires_in") is > 0 and var seconds ? now + TimeSpan.FromSeconds(Math.Min(seconds, MaxSeconds)) : null;

    private static string[] Scopes(OAuthReply reply) => reply.Text("scope")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string? RefreshToken(OAuthReply reply, string host) => reply.Text("refresh_token") switch
    {
        null or "" => null,
        { Length: > MaxTokenLength } => throw OAuthFaults.Malformed(reply, host, "holds a refresh_token that is too long"),
        var token => token,
    };
}
