using System.Text;
using Dovetail.Runtime.Tests.Wire;
using Microsoft.AspNetCore.Http;

namespace Dovetail.Runtime.Tests.Authentication.OAuth;

/// <summary>A test with an API and an authorization server.</summary>
public abstract class OAuthTest : WireTest
{
    internal ManualTime Time { get; } = new();

    internal WireServer Identity { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Identity = await WireServer.StartAsync(Token("t1"));
    }

    public override async ValueTask DisposeAsync()
    {
        await Identity.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal static Func<WireRequest, HttpContext, Task> Token(string token, string? refreshToken = null, int expiresIn = 3600) => WireServer.Answer(
        200,
        $$"""{"access_token":"{{token}}","token_type":"bearer","expires_in":{{expiresIn}}{{(refreshToken is null ? "" : $",\"refresh_token\":\"{refreshToken}\"")}}}""");

    internal static Func<WireRequest, HttpContext, Task> Refusal(string error, int status = 400) => WireServer.Answer(status, $$"""{"error":"{{error}}"}""");

    /// <summary>The fields of a form.</summary>
    internal static Dictionary<string, string> Form(WireRequest request) => request.Text.Split('&').Select(static pair => pair.Split('=')).ToDictionary(
        static pair => pair[0],
        static pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')));

    internal static string Decode(string base64Url) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(base64Url.Replace('-', '+').Replace('_', '/').PadRight((base64Url.Length + 3) / 4 * 4, '=')));

    internal OAuthOptions Options(Action<OAuthOptions>? configure = null)
    {
        var options = new OAuthOptions { TokenEndpoint = new Uri(Identity.Address, "/token"), ClientId = "shop", ClientSecret = "s3cr3t", TimeProvider = Time };
        configure?.Invoke(options);
        return options;
    }

    /// <summary>Ends each wait that is shorter than a limit at once, and leaves longer ones, such as timeouts, alone.</summary>
    internal async Task<T> ElapseAsync<T>(Task<T> task, TimeSpan limit)
    {
        while (!task.IsCompleted)
        {
            await Task.Delay(1, Cancellation);
            if (Time.UntilNext is { } wait && wait < limit)
            {
                Time.Advance(wait);
            }
        }

        return await task;
    }
}
