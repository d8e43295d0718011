using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Serialization;
using static Dovetail.Chaos.ChaosServer;

namespace Dovetail.Runtime.Tests.Resilience;

/// <summary>The transport sends nothing by itself again: what leaves is what the client counts.</summary>
public sealed class ResendTests : ChaosTest
{
    public static TheoryData<string, bool, bool, bool> Ways()
    {
        var ways = new TheoryData<string, bool, bool, bool>();
        foreach (var method in (string[])["GET", "HEAD", "OPTIONS", "DELETE", "PUT", "POST", "PATCH", "REPORT"])
        {
            for (var bits = 0; bits < 8; bits++)
            {
                ways.Add(method, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
            }
        }

        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_request_whose_connection_ends_without_an_answer_is_sent_once(string method, bool hasBody, bool isReused, bool resets)
    {
        var connection = Connect(static options => options.Retry.Enabled = false);
        if (isReused)
        {
            Server.Then(Answer(200, "a"));
            await RunAsync(Call(connection, "GET", hasBody: false));
        }

        var before = Server.Requests.Count;
        Server.Default = resets ? Reset : Close;

        var e = await FailAsync<ApiConnectionException, NoContent>(Call(connection, method, hasBody));

        Assert.Equal((1, 1), (Server.Requests.Count - before, e.Attempts));
        Assert.True(resets || e.Reason is HttpRequestError.ResponseEnded);
    }

    [Theory]
    [InlineData("GET", false)]
    [InlineData("PUT", false)]
    [InlineData("PUT", true)]
    public async Task What_is_tried_again_is_counted(string method, bool hasBody)
    {
        Server.Default = Close;

        var e = await FailAsync<ApiConnectionException, NoContent>(Call(Connect(), method, hasBody));

        Assert.Equal((3, 3), (Server.Requests.Count, e.Attempts));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    [InlineData("REPORT")]
    public async Task A_handler_of_the_users_gets_a_message_with_content(string method)
    {
        // Not ours to configure, so that it must not be able to send what it has sent once more.
        using var handler = new SocketsHttpHandler();
        Server.Default = Close;

        var e = await FailAsync<ApiConnectionException, NoContent>(Call(Connect(options => options.HttpMessageHandler = handler), method, hasBody: false));

        Assert.Equal((1, 1), (Server.Requests.Count, e.Attempts));
        Assert.Equal("0", Server.Requests[0].Header("Content-Length"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Without_a_body_no_length_is_announced(string method)
    {
        await RunAsync(Call(Connect(), method, hasBody: false));

        Assert.DoesNotContain(Server.Requests[0].Headers, static header => header.Key is "Content-Length" or "Transfer-Encoding");
    }

    private static ApiCall<NoContent> Call(ApiConnection connection, string method, bool hasBody)
    {
        var operation = new ApiOperation<NoContent>($"{method} it", method, "/it") { Response = new EmptyResponse() };
        var request = new ApiRequest(connection, options: null);
        if (hasBody)
        {
            request.JsonBody<Owner, ModelFormat<Owner>>(new Owner { FullName = "Anna" });
        }

        return operation.Send(request, Cancellation);
    }
}
