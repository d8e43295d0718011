using Samples.Server;

namespace Samples.Chapters;

/// <summary>Tokens are asked for once, and replaced when the server refuses them.</summary>
internal sealed class SignInChapter : IChapter
{
    public string Title => "Sign in";

    public async Task PlayAsync(Scene scene)
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => scene.Client.AddCustomerAsync($"Customer{number}").AsTask()));
        scene.Say("20 calls at once, one request for a token");
        scene.Prove("callers share the request for a token", scene.Server.Tokens.Given == 1);

        scene.Server.Mischief.Plan("GET", "/v1/customers/1", new Trick.RevokeTokens());
        await scene.Client.Customers.GetAsync(1);
        scene.Say("the server forgot the token: a new one, and the call once more");
        scene.Prove("a token that is refused is replaced once", scene.Server.Tokens.Given == 2);
    }
}
