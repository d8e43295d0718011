using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Samples.Server;

/// <summary>Gives tokens for client credentials (RFC 6749 4.4), and knows them again.</summary>
internal sealed class TokenDesk(string clientId, string clientSecret)
{
    private readonly ConcurrentDictionary<string, bool> _tokens = new(StringComparer.Ordinal);
    private int _given;

    /// <summary>How many tokens were given.</summary>
    public int Given => _given;

    public IResult Give(HttpRequest request)
    {
        if (request.Headers.Authorization != $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{clientSecret}"))}")
        {
            return Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);
        }

        var token = $"t{Interlocked.Increment(ref _given)}-{Guid.NewGuid():N}";
        _tokens[token] = true;
        return Results.Json(new { access_token = token, token_type = "Bearer", expires_in = 3600 });
    }

    public bool Knows(string? authorization) => authorization?.Split(' ') is ["Bearer", var token] && _tokens.ContainsKey(token);

    public void Revoke() => _tokens.Clear();
}
