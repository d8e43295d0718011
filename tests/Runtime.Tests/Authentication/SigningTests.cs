using System.Security.Cryptography;
using System.Text;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Resilience;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;
using static Dovetail.Chaos.ChaosServer;

namespace Dovetail.Runtime.Tests.Authentication;

/// <summary>The handler of docs/guide/authentication.md, against a server that verifies what it signs.</summary>
public sealed class SigningTests : ChaosTest
{
    private static readonly byte[] Key = "a key that both sides know"u8.ToArray();

    [Fact]
    public async Task Each_attempt_is_signed_as_it_is_sent_with_its_body_and_its_credential()
    {
        Server.Then(Answer(503), Answer(204));

        await RunAsync(PutAsync());

        Assert.Equal(2, Server.Requests.Count);
        Assert.All(Server.Requests, static request =>
        {
            Assert.Equal("\"body\"", request.Text);
            Assert.Equal("/x?key=secret", request.Target);
            Assert.Equal(Signature(request), request.Header("X-Signature"));
        });
    }

    [Fact]
    public async Task No_signature_goes_elsewhere()
    {
        await using var other = new ChaosServer { Default = Answer(204) };
        Server.Then(Answer(303, "", $"Location: {other.Address}"));

        await RunAsync(PutAsync());

        Assert.NotNull(Assert.Single(Server.Requests).Header("X-Signature"));
        Assert.Null(Assert.Single(other.Requests).Header("X-Signature"));
    }

    private static string Signature(WireRequest request)
    {
        var signed = $"{request.Method}\n{request.Target}\n{request.Header("X-Date")}\n{Convert.ToHexString(SHA256.HashData(request.Body))}";
        return $"k-1:{Convert.ToBase64String(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(signed)))}";
    }

    private ApiCall<NoContent> PutAsync()
    {
        var request = new ApiRequest(Connect(static options =>
        {
            options.Credential = ApiCredential.Query("key", "secret");
            options.Pipeline.AttemptHandlers.Add(new GuideTests.HmacHandler("k-1", Key));
        }), options: null);
        request.JsonBody<string, StringFormat>("body");
        return new ApiOperation<NoContent>("put", "PUT", "/x") { Response = new EmptyResponse() }.Send(request, TestContext.Current.CancellationToken);
    }
}
