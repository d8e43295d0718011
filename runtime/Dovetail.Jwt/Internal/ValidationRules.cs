using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Dovetail.Jwt.Internal;

/// <summary>The rules that a token must keep. Microsoft.IdentityModel leaves algorithm and type open, and its clock alone: here they are closed.</summary>
internal sealed class ValidationRules(JwtValidationOptions options)
{
    private readonly string _issuer = options.Issuer!.OriginalString;
    private readonly string[] _audiences = [.. options.Audiences];
    private readonly string[] _algorithms = [.. options.Algorithms];
    private readonly string[] _types = [.. options.Types];
    private readonly TimeSpan _skew = options.ClockSkew;
    private readonly TimeProvider _time = options.TimeProvider;

    /// <summary>What is wrong with a token, whoever has signed it.</summary>
    public JwtFault FindFault(JsonWebToken jwt)
    {
        if (!_algorithms.Contains(jwt.Alg, StringComparer.Ordinal))
        {
            return JwtFault.Algorithm;
        }

        if (_types.Length > 0 && !_types.Contains(jwt.Typ, StringComparer.OrdinalIgnoreCase))
        {
            return JwtFault.Type;
        }

        // An extension that must be understood (RFC 7515 4.1.11), and is not.
        if (jwt.TryGetHeaderValue<object>("crit", out _))
        {
            return JwtFault.Malformed;
        }

        return jwt.Issuer != _issuer ? JwtFault.Issuer
            : !jwt.Audiences.Any(audience => _audiences.Contains(audience, StringComparer.Ordinal)) ? JwtFault.Audience
            : FindFaultOfTime(jwt);
    }

    /// <summary>One key, and no other: the library would try all it has.</summary>
    public TokenValidationParameters ParametersFor(SecurityKey key) => new()
    {
        ValidIssuer = _issuer,
        ValidAudiences = _audiences,
        ValidAlgorithms = _algorithms,
        ValidTypes = _types.Length > 0 ? _types : null,
        IssuerSigningKeyResolver = (_, _, _, _) => [key],
        TryAllIssuerSigningKeys = false,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        LifetimeValidator = (_, _, token, _) => FindFaultOfTime((JsonWebToken)token) is JwtFault.None,
        NameClaimType = "sub",
        RoleClaimType = "roles",
    };

    public static JwtFault FaultOf(Exception? exception) => exception switch
    {
        SecurityTokenInvalidAlgorithmException => JwtFault.Algorithm,
        SecurityTokenInvalidIssuerException => JwtFault.Issuer,
        SecurityTokenInvalidAudienceException => JwtFault.Audience,
        SecurityTokenInvalidTypeException => JwtFault.Type,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException => JwtFault.Expired,
        SecurityTokenInvalidSignatureException => JwtFault.Signature,
        _ => JwtFault.Malformed,
    };

    private JwtFault FindFaultOfTime(JsonWebToken jwt)
    {
        // Read as the numbers they are: the library turns what no date can hold into an exception.
        var now = _time.GetUtcNow().ToUnixTimeSeconds();
        var skew = _skew.TotalSeconds;
        return !jwt.TryGetPayloadValue<double>("exp", out var end) || double.IsNaN(end) || now >= end + skew ? JwtFault.Expired
            : jwt.TryGetPayloadValue<object>("nbf", out _) && (!jwt.TryGetPayloadValue<double>("nbf", out var start) || !(now >= start - skew)) ? JwtFault.NotYetValid
            : JwtFault.None;
    }
}
