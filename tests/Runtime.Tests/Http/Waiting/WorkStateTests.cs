using System.Text.Json;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Http.Waiting;

/// <summary>Work whose state stands in bodies: a monitor's <c>status</c>, a resource's <c>provisioningState</c>.</summary>
public sealed class WorkStateTests : WireTest
{
    private static readonly (string, string) AtOnce = ("Retry-After", "0");

    [Theory]
    [InlineData("Azure-AsyncOperation", 200, "succeeded")]
    [InlineData("Operation-Location", 201, "Completed")]
    [InlineData("Azure-AsyncOperation", 202, "done")]
    public async Task A_monitor_is_asked_until_its_status_says_so_and_then_what_was_put(string header, int status, string end)
    {
        Serve(
            ("/things/1", status, """{"name":"a"}""", [(header, "/jobs/1"), AtOnce]),
            ("/jobs/1", 200, """{"status":"InProgress"}""", [AtOnce]),
            ("/jobs/1", 202, """{"status":"Running"}""", [AtOnce]),
            ("/jobs/1", 200, $$"""{"status":"{{end}}"}""", []),
            ("/things/1", 200, """{"name":"b"}""", []));

        Assert.Equal("b", NameOf(await Send(HttpMethod.Put).WaitAsync(cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task The_result_of_a_post_is_where_its_answer_named_it()
    {
        Serve(
            ("/things/1", 202, "", [("Location", "/results/1"), ("Azure-AsyncOperation", "/jobs/1"), AtOnce]),
            ("/jobs/1", 200, """{"status":"Succeeded"}""", []),
            ("/results/1", 200, """{"name":"b"}""", []));

        Assert.Equal("b", NameOf(await Send(HttpMethod.Post).WaitAsync(cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task A_monitor_alone_has_the_result_too()
    {
        Serve(
            ("/things/1", 202, "", [("Operation-Location", "/jobs/1"), AtOnce]),
            ("/jobs/1", 200, """{"status":"Succeeded","name":"b"}""", []),
            ("/jobs/1", 200, """{"status":"Succeeded","name":"b"}""", []));

        Assert.Equal("b", NameOf(await Send(HttpMethod.Post).WaitAsync(cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task A_monitor_that_says_nothing_leaves_it_to_the_place_of_the_result()
    {
        Serve(
            ("/things/1", 202, "", [("Location", "/results/1"), ("Operation-Location", "/jobs/1"), AtOnce]),
            ("/jobs/1", 200, """{"progress":50}""", [AtOnce]),
            ("/results/1", 202, "", [AtOnce]),
            ("/results/1", 200, """{"name":"b"}""", []));

        Assert.Equal("b", NameOf(await Send(HttpMethod.Post).WaitAsync(cancellationToken: Cancellation)));
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("canceled")]
    [InlineData("Cancelled")]
    public async Task Work_that_its_monitor_calls_failed_is_an_error_with_what_it_says(string status)
    {
        Serve(
            ("/things/1", 202, "", [("Azure-AsyncOperation", "/jobs/1"), AtOnce]),
            ("/jobs/1", 200, $$$"""{"status":"{{{status}}}","error":{"code":"Quota","message":"no room"}}""", []));

        var error = await Assert.ThrowsAsync<ApiResponseException>(() => Send(HttpMethod.Delete).WaitAsync(cancellationToken: Cancellation).AsTask());

        Assert.Equal(("Quota", "no room"), (error.ToError().Code, error.ToError().Message));
    }

    [Theory]
    [InlineData("PUT", """{"provisioningState":"Creating"}""", """{"provisioningState":"Succeeded","name":"b"}""")]
    [InlineData("PATCH", """{"properties":{"provisioningState":"Updating"}}""", """{"properties":{"provisioningState":"Succeeded"},"name":"b"}""")]
    [InlineData("PUT", """{"provisioningState":"Accepted"}""", """{"name":"b"}""")]
    public async Task What_was_put_is_asked_until_it_is_provisioned(string method, string first, string last)
    {
        Serve(("/things/1", 201, first, [AtOnce]), ("/things/1", 200, first, [AtOnce]), ("/things/1", 200, last, []));

        Assert.Equal("b", NameOf(await Send(new(method)).WaitAsync(cancellationToken: Cancellation)));
        Assert.Equal([method, "GET", "GET"], Server.Requests.Select(static request => request.Method));
    }

    [Theory]
    [InlineData("PUT", """{"provisioningState":"Succeeded","name":"b"}""")]
    [InlineData("PUT", """{"provisioningState":7,"name":"b"}""")]
    [InlineData("PUT", """{"properties":["provisioningState"],"name":"b"}""")]
    [InlineData("POST", """{"provisioningState":"Creating","name":"b"}""")]
    public async Task What_is_done_or_says_nothing_is_not_waited_for(string method, string body)
    {
        Serve(("/things/1", 200, body, [("Azure-AsyncOperation", "http://["), AtOnce]));

        Assert.Equal("b", NameOf(await Send(new(method)).WaitAsync(cancellationToken: Cancellation)));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_resource_that_failed_is_an_error()
    {
        Serve(("/things/1", 201, """{"provisioningState":"Creating"}""", [AtOnce]), ("/things/1", 200, """{"provisioningState":"Failed"}""", []));

        await Assert.ThrowsAsync<ApiResponseException>(() => Send(HttpMethod.Put).WaitAsync(cancellationToken: Cancellation).AsTask());
    }

    private ApiCall<JsonElement> Send(HttpMethod method)
    {
        var operation = new ApiOperation<JsonElement>("change", method.Method, "/things/1") { Accept = "application/json", Response = new JsonResponse<JsonElement, JsonFormat>() };
        var request = new ApiRequest(Connect(), options: null);
        request.JsonBody<string, StringFormat>("work");
        return operation.Send(request, Cancellation);
    }

    private static string? NameOf(JsonElement value) => value.GetProperty("name").GetString();

    /// <summary>Answers in this order, each at its own path.</summary>
    private void Serve(params (string Path, int Status, string Body, (string Name, string Value)[] Headers)[] answers)
    {
        var index = 0;
        Server.Respond = (request, context) =>
        {
            var (path, status, body, headers) = answers[index++];
            Assert.Equal(path, request.Target);
            return WireServer.Answer(status, body, "application/json", headers)(request, context);
        };
    }
}
