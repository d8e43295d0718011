using System.Net;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Http;

public sealed class ApiCallTests : WireTest
{
    [Fact]
    public async Task A_call_is_sent_once_however_often_it_is_awaited()
    {
        Server.Answers(200, """{"full name":"Anna"}""");
        var call = Shop().GetAsync("1");

        var first = await call;
        var second = await call.ConfigureAwait(false);
        Task<Owner> task = call;
        var all = await Task.WhenAll(call.AsTask(), task);

        Assert.Equal("Anna", first.FullName);
        Assert.All([second, .. all], owner => Assert.Same(first, owner));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_call_is_sent_without_being_awaited()
    {
        var arrived = new TaskCompletionSource();
        Server.Respond = (_, _) =>
        {
            arrived.SetResult();
            return Task.CompletedTask;
        };

        _ = Shop().DeleteAsync();

        await arrived.Task.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task The_response_has_status_headers_request_id_and_attempts()
    {
        Server.Answers(201, """{"full name":"Anna"}""", headers: [("X-Total", "7"), ("x-total", "8"), ("ETag", "\"a\"")]);

        var response = await Shop().GetAsync("1", new RequestOptions { RequestId = "r-1" }).WithResponse();

        Assert.Equal((HttpStatusCode.Created, "r-1", 1, true), (response.StatusCode, response.RequestId, response.Attempts, response.IsSuccess));
        Assert.Equal(("7, 8", "\"a\"", null), (response.Headers["x-TOTAL"], response.Headers["etag"], response.Headers["Absent"]));
        Assert.Equal(["7", "8"], response.Headers.GetValues("X-Total"));
        Assert.Null(response.Error);
    }

    [Fact]
    public async Task Map_makes_another_value_and_keeps_the_response()
    {
        Server.Answers(200, """{"full name":"Anna"}""", headers: ("X-Total", "7"));
        var call = Shop().GetAsync("1").Map(static owner => owner.FullName.Length);

        Assert.Equal(4, await call);
        Assert.Equal("7", (await call.WithResponse()).Headers["X-Total"]);
    }

    [Fact]
    public async Task Map_keeps_an_error()
    {
        Server.Answers(404, """{"full name":"nobody"}""");
        var call = Shop().GetAsync("1").Map(static owner => owner.FullName.Length);

        await Assert.ThrowsAsync<ApiResponseException<Owner>>(async () => await call);
        Assert.IsType<Owner>((await call.WithResponse()).Error);
    }

    [Fact]
    public async Task A_declared_error_throws_when_awaited_and_is_a_value_with_the_response()
    {
        Server.Answers(404, """{"full name":"nobody"}""");
        var call = Shop().GetAsync("1");

        var e = await Assert.ThrowsAsync<ApiResponseException<Owner>>(async () => await call);
        var response = await call.WithResponse();

        Assert.Equal("nobody", e.Error.FullName);
        Assert.Equal((e.RequestId, 1), (response.RequestId, e.Attempts));
        Assert.Same(e.Error, response.Error);
        Assert.False(response.IsSuccess);
        Assert.Same(e, Assert.Throws<ApiResponseException<Owner>>(() => response.Value));
    }

    [Fact]
    public async Task An_undeclared_error_throws_in_both_ways()
    {
        Server.Answers(418, "tea", "text/plain");
        var call = Shop().GetAsync("1");

        await Assert.ThrowsAsync<ApiResponseException>(async () => await call);
        var e = await Assert.ThrowsAsync<ApiResponseException>(call.WithResponse);
        Assert.Equal(((HttpStatusCode)418, ApiErrorKind.ClientError, "tea"), (e.StatusCode, e.Kind, e.RawBody));
    }

    [Fact]
    public async Task Calls_can_be_made_in_tests()
    {
        ApiCall<Owner> value = new Owner { FullName = "Anna" };
        var list = ApiCall.From<IReadOnlyList<int>>([1, 2]);
        var failed = ApiCall.FromException<int>(new ApiConnectionException("down"));
        var error = ApiCall.From(ApiResponse.Failed<int>(new ApiResponseException(HttpStatusCode.Gone) { RequestId = "r", Attempts = 2 }));

        Assert.Equal("Anna", (await value).FullName);
        Assert.Equal([1, 2], await list);
        await Assert.ThrowsAsync<ApiConnectionException>(async () => await failed);
        Assert.Equal((HttpStatusCode.Gone, 2), ((await error.WithResponse()).StatusCode, (await error.WithResponse()).Attempts));
        await Assert.ThrowsAsync<ApiResponseException>(async () => await error);
    }

    [Fact]
    public async Task The_default_call_says_what_it_is()
    {
        var e = await Assert.ThrowsAsync<InvalidOperationException>(async () => await default(ApiCall<int>));

        Assert.Contains("ApiCall.From", e.Message, StringComparison.Ordinal);
        Assert.Equal(default, default(ApiCall<int>));
    }
}
