namespace Dovetail.Jwt;

/// <summary>Why a token is not good.</summary>
public enum JwtFault
{
    /// <summary>It is good.</summary>
    None,

    /// <summary>It is no signed token (RFC 7519), or longer than allowed.</summary>
    Malformed,

    /// <summary>Its algorithm is not allowed, or not that of the key.</summary>
    Algorithm,

    /// <summary>No key of the issuer's has signed it.</summary>
    Signature,

    /// <summary>It names a key that the issuer does not have, or none where there are several.</summary>
    UnknownKey,

    /// <summary>Someone else issued it.</summary>
    Issuer,

    /// <summary>It is for someone else.</summary>
    Audience,

    /// <summary>It has ended, or does not say when it ends.</summary>
    Expired,

    /// <summary>Its time has not come yet.</summary>
    NotYetValid,

    /// <summary>It is a token of another kind.</summary>
    Type,

    /// <summary>The issuer's keys could not be had, so nothing can be said of the token.</summary>
    KeysUnavailable,
}
