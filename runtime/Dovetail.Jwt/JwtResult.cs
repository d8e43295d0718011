using System.Security.Claims;

namespace Dovetail.Jwt;

/// <summary>What a validation found.</summary>
public sealed class JwtResult
{
    internal JwtResult(JwtFault fault, ClaimsIdentity? identity)
    {
        Fault = fault;
        Identity = identity;
    }

    /// <summary>Whether the token is good.</summary>
    public bool IsValid => Fault is JwtFault.None;

    /// <summary>Why it is not.</summary>
    public JwtFault Fault { get; }

    /// <summary>Who the token speaks of, and its claims under their own names; null where it is not good.</summary>
    public ClaimsIdentity? Identity { get; }

    /// <summary>The fault, and nothing of the token.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsValid ? "valid" : $"not valid: {Fault}";
}
