using System.Security.Cryptography;
using System.Text;

namespace Dovetail.Authentication.OAuth;

/// <summary>What a user came back with (RFC 6749 4.1.2). Anyone can write such an address: nothing in it counts before its state is known.</summary>
internal sealed class AuthorizationAnswer
{
    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal);
    private string? _repeated;

    public static AuthorizationAnswer Read(Uri address)
    {
        var answer = new AuthorizationAnswer();
        var text = address.OriginalString;
        var start = text.IndexOf('?', StringComparison.Ordinal) + 1;
        var end = text.IndexOf('#', StringComparison.Ordinal);
        foreach (var pair in start == 0 ? [] : text[start..(end < start ? text.Length : end)].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Unescape(equals < 0 ? pair : pair[..equals]);
            if (!answer._parameters.TryAdd(name, equals < 0 ? "" : Unescape(pair[(equals + 1)..])))
            {
                answer._repeated ??= name;
            }
        }

        return answer;
    }

    public bool IsTo(string state) => _parameters.TryGetValue("state", out var given) && AreSame(given, state);

    /// <param name="state">The request's state.</param>
    /// <param name="issuer">The server that was asked; null where that is not known.</param>
    /// <param name="mustNameIssuer">Whether the server names itself in its answers (RFC 9207 2.4).</param>
    /// <exception cref="AuthenticationFailedException">There is no code for this request.</exception>
    public string Code(string state, string? issuer, bool mustNameIssuer)
    {
        if (_repeated is "state" or "code" or "iss" or "error" || !IsTo(state))
        {
            throw new AuthenticationFailedException("The answer does not belong to this sign-in: its state is another one. Nothing was redeemed.");
        }

        var named = _parameters.GetValueOrDefault("iss");
        if (issuer is not null && (named is not null || mustNameIssuer) && named != issuer)
        {
            throw new AuthenticationFailedException("The answer comes from another authorization server than the one that was asked (iss). Nothing was redeemed.");
        }

        if (_parameters.TryGetValue("error", out var error))
        {
            var code = error.Length <= 100 && error.All(static c => c is >= ' ' and <= '~') ? error : "unknown";
            throw new AuthenticationFailedException($"The sign-in was refused: {code}.") { OAuthError = code };
        }

        return _parameters.GetValueOrDefault("code") is { Length: > 0 } found ? found : throw new AuthenticationFailedException("The answer to the sign-in holds no code.");
    }

    private static bool AreSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
