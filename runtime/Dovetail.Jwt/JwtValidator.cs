using Dovetail.Jwt.Internal;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Dovetail.Jwt;

/// <summary>
/// Validates JSON Web Tokens as RFC 8725 asks: signature by a known key of the issuer, a listed algorithm, issuer, audience, expiry and start. A token with a key that is not
/// known yet makes the issuer's keys be fetched, and is then judged in the same call: a rotation fails no request. Such fetches are shared and rare. Keep one for each
/// issuer.
/// </summary>
public sealed class JwtValidator : IDisposable
{
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly ValidationRules _rules;
    private readonly KeySource _keys;

    /// <summary>Creates the validator. Nothing is fetched before the first token.</summary>
    /// <param name="options">Which tokens are good.</param>
    /// <exception cref="ArgumentException">The options can not work; all that is wrong is named.</exception>
    public JwtValidator(JwtValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionRules.Require(options);
        _rules = new ValidationRules(options);
        _keys = new KeySource(options);
        _handler.MaximumTokenSizeInBytes = options.MaxTokenLength;
    }

    /// <summary>Judges a token.</summary>
    /// <param name="token">The token, without <c>Bearer</c>.</param>
    /// <param name="cancellationToken">Ends the wait for the issuer's keys.</param>
    /// <returns>What was found; it does not throw for a token, whatever it is.</returns>
    public async ValueTask<JwtResult> ValidateAsync(string token, CancellationToken cancellationToken = default)
    {
        if (TryParse(token) is not { } jwt)
        {
            return new JwtResult(JwtFault.Malformed, identity: null);
        }

        // What is wrong with a token whoever signed it needs no keys, and must not cause a fetch.
        if (_rules.FindFault(jwt) is not JwtFault.None and var fault)
        {
            return new JwtResult(fault, identity: null);
        }

        var keys = await _keys.GetAsync(cancellationToken).ConfigureAwait(false);
        var result = await JudgeAsync(jwt, keys).ConfigureAwait(false);
        if (result.Fault is not (JwtFault.UnknownKey or JwtFault.Signature))
        {
            return result;
        }

        // The key may have been rotated, even under its former name.
        var newer = await _keys.RefreshAsync(keys, cancellationToken).ConfigureAwait(false);
        return ReferenceEquals(newer, keys) ? result : await JudgeAsync(jwt, newer).ConfigureAwait(false);
    }

    /// <summary>Ends fetches under way.</summary>
    public void Dispose() => _keys.Dispose();

    private JsonWebToken? TryParse(string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > _handler.MaximumTokenSizeInBytes)
        {
            return null;
        }

        try
        {
            return new JsonWebToken(token) is { IsSigned: true, IsEncrypted: false } jwt ? jwt : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private async ValueTask<JwtResult> JudgeAsync(JsonWebToken jwt, KeySet? keys)
    {
        if (keys?.Find(jwt) is not { } key)
        {
            return new JwtResult(keys is null ? JwtFault.KeysUnavailable : JwtFault.UnknownKey, identity: null);
        }

        var result = await _handler.ValidateTokenAsync(jwt, _rules.ParametersFor(key)).ConfigureAwait(false);
        return result.IsValid ? new JwtResult(JwtFault.None, result.ClaimsIdentity) : new JwtResult(ValidationRules.FaultOf(result.Exception), identity: null);
    }
}
