using System.Net;
using System.Text;
using Dovetail.Errors;

namespace Dovetail.Authentication.OAuth;

/// <summary>Says why an authorization server gave no token. What the server writes is cut, cleaned and freed of the client's secrets.</summary>
internal static class OAuthFaults
{
    private const int MaxText = 200;
    private const int MaxCode = 64;

    // What is shorter would black out half the language.
    private const int MinSecret = 4;

    /// <summary>The server refused (RFC 6749 5.2), or answered with something else than the protocol knows.</summary>
    public static AuthenticationFailedException Refused(OAuthReply reply, string host, IReadOnlyList<string> secrets)
    {
        var code = reply.Text("error") is { Length: > 0 and <= MaxCode } error && error.All(IsOfCode) && !secrets.Contains(error) ? error : null;
        var why = Clean(reply.Text("error_description"), secrets);
        var text = code is null ? $"{host} answered {reply.Status} to the request for a token." : $"{host} refused a token: {code}{(why is null ? "." : $" ({why}).")}";
        return Fail(reply, text, code);
    }

    public static AuthenticationFailedException Unrevoked(OAuthReply reply, string host) =>
        Fail(reply, $"{host} did not revoke the token: status {reply.Status}. It is forgotten here, and may still be good there.", code: null);

    public static AuthenticationFailedException Unreadable(OAuthReply reply, string what) =>
        Fail(reply, reply.IsSuccess ? $"{what} is not the JSON object that the protocol asks for." : $"{what} could not be had: status {reply.Status}.", code: null);

    public static AuthenticationFailedException Malformed(OAuthReply reply, string host, string why) => Fail(reply, $"The token answer of {host} {why}.", code: null);

    private static AuthenticationFailedException Fail(OAuthReply reply, string message, string? code) =>
        new(message) { OAuthError = code, StatusCode = (HttpStatusCode)reply.Status, RetryAfter = RetryAfterHeader.Read(reply.Headers) };

    // RFC 6749 5.2 allows more; no server uses it.
    private static bool IsOfCode(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ':';

    private static string? Clean(string? text, IReadOnlyList<string> secrets)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        foreach (var secret in secrets.Where(static secret => secret.Length >= MinSecret))
        {
            text = text.Replace(secret, "***", StringComparison.Ordinal).Replace(Uri.EscapeDataString(secret), "***", StringComparison.Ordinal);
        }

        var clean = new StringBuilder(text.Length, Math.Max(text.Length, 1));
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MaxText)))
        {
            clean.Append(char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c);
        }

        return clean.ToString();
    }
}
