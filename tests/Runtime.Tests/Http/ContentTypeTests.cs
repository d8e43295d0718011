using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Http;

/// <summary>A response is read as what it says that it is.</summary>
public sealed class ContentTypeTests : WireTest
{
    [Theory]
    [InlineData("application/json", "\"a\"", "a")]
    [InlineData("text/plain", "a", "a")]
    [InlineData("text/plain", "\"a\"", "a")]
    [InlineData("text/plain; charset=utf-8", "größe", "größe")]
    public async Task A_string_is_read_as_it_comes_where_JSON_was_asked_for(string contentType, string body, string value)
    {
        Server.Answers(200, body, contentType);

        Assert.Equal(value, await Send(new JsonResponse<string, StringFormat>(), "application/json"));
    }

    [Theory]
    [InlineData("application/json", "\"a\"", "a")]
    [InlineData("application/json", "a", "a")]
    [InlineData("application/json", "{}", "{}")]
    [InlineData("text/plain", "\"a\"", "\"a\"")]
    [InlineData("text/plain", "a", "a")]
    public async Task A_string_is_read_as_it_comes_where_a_text_was_asked_for(string contentType, string body, string value)
    {
        Server.Answers(200, body, contentType);

        Assert.Equal(value, await Send(new TextResponse(), "text/plain"));
    }

    [Fact]
    public async Task A_text_that_the_operation_declares_is_that_text()
    {
        Server.Answers(200, "\"a\"", "text/plain");

        Assert.Equal("\"a\"", await Send(new JsonResponse<string, StringFormat>(), "application/json, text/plain"));
    }

    [Fact]
    public async Task A_scalar_may_come_as_its_text()
    {
        Server.Answers(200, "2024-02-29", "text/plain");
        Assert.Equal(new DateOnly(2024, 2, 29), await Send(new JsonResponse<DateOnly, DateFormat>(), "application/json"));

        Server.Answers(200, "7", "text/plain");
        Assert.Equal(7, await Send(new JsonResponse<int, Int32Format>(), "application/json"));
    }

    [Fact]
    public async Task A_model_is_no_text()
    {
        Server.Answers(200, "Anna", "text/plain");

        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () => await Send(new JsonResponse<Owner, ModelFormat<Owner>>(), "application/json"));

        Assert.Equal("Anna", e.Snippet);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(205)]
    public async Task A_value_that_is_promised_and_does_not_come_is_told(int status)
    {
        Server.Answers(status);

        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () => await Send(new JsonResponse<Owner, ModelFormat<Owner>>(), "application/json"));

        Assert.Equal(status, (int)e.StatusCode);
        Assert.Contains("no body", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(204, "")]
    [InlineData(200, "null")]
    public async Task Null_is_a_value_where_the_description_has_it(int status, string body)
    {
        Server.Answers(status, body);

        Assert.Null(await Send(new JsonResponse<Owner?, NullFormat<Owner, ModelFormat<Owner>>>(), "application/json"));
    }

    [Fact]
    public async Task Work_that_is_only_accepted_has_no_value_and_can_be_waited_for()
    {
        Server.Respond = (request, context) => request.Target == "/it"
            ? WireServer.Answer(202, headers: [("Location", "/done"), ("Retry-After", "0")])(request, context)
            : WireServer.Answer(200, """{"full name":"Anna"}""")(request, context);
        var call = Send(new JsonResponse<Owner, ModelFormat<Owner>>(), "application/json");

        Assert.Equal((202, true), ((int)(await call.WithResponse()).StatusCode, (await call.WithResponse()).IsSuccess));
        await Assert.ThrowsAsync<ResponseFormatException>(async () => await call);
        Assert.Equal("Anna", (await call.WaitAsync(cancellationToken: Cancellation)).FullName);
    }

    private ApiCall<T> Send<T>(ResponseReader<T> response, string accept) =>
        new ApiOperation<T>("it", "GET", "/it") { Response = response, Accept = accept }.Send(new ApiRequest(Connect(), options: null), Cancellation);
}
