using System.Diagnostics;
using Dovetail.Authentication.Internal;

namespace Dovetail;

/// <summary>A token that opens an API for a while. Its text and its debugger display never show it.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class AccessToken
{
    /// <summary>Creates a token.</summary>
    /// <param name="value">The token, without <c>Bearer</c>.</param>
    /// <param name="expiresOn">When it ends to be good; null where that is not known.</param>
    /// <exception cref="ArgumentException">The token is empty, or holds a character that no header can.</exception>
    public AccessToken(string value, DateTimeOffset? expiresOn = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (SecretRules.Header(value) is { } fault)
        {
            throw new ArgumentException($"The token {fault}.", nameof(value));
        }

        Value = value;
        ExpiresOn = expiresOn;
    }

    /// <summary>The token.</summary>
    public string Value { get; }

    /// <summary>When it ends to be good; null where that is not known: it is then used for the credential's default lifetime.</summary>
    public DateTimeOffset? ExpiresOn { get; }

    /// <summary>When a new one is asked for while this one is still used; by default five minutes before its end, or a fifth of its lifetime where that is less.</summary>
    public DateTimeOffset? RefreshOn { get; init; }

    /// <summary>The scopes that were granted, as far as the server says; empty where it does not (RFC 6749 5.1: as they were asked for).</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>When it ends, and nothing of the token.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ExpiresOn is { } end ? FormattableString.Invariant($"AccessToken (redacted), expires {end:u}") : "AccessToken (redacted)";
}
