using System.Net;
using Dovetail;
using Features.Errors;
using Features.Wire;

namespace Features;

public sealed class ErrorTests : WireTest
{
    private IThingsClient Things => new ErrorsClient(new() { BaseAddress = Server.Address }).Things;

    [Fact]
    public async Task A_declared_status_has_its_type()
    {
        Answers(Answer.Json("""{"title":"Nothing here","looked":["a"]}""", 404, "application/problem+json"));

        var e = await Assert.ThrowsAsync<ApiResponseException<NotFound>>(async () => await Things.GetAsync("1"));

        Assert.Equal((HttpStatusCode.NotFound, ApiErrorKind.NotFound), (e.StatusCode, e.Kind));
        Assert.Equal(["a"], e.Error.Looked);
        Assert.Equal("Nothing here", e.Problem?.Title);
    }

    [Fact]
    public async Task A_range_and_the_default_have_theirs()
    {
        Answers("""{"code":7}""", 418);
        var refused = await Assert.ThrowsAsync<ApiResponseException<Refusal>>(async () => await Things.GetAsync("1"));
        Assert.Equal(7, refused.Error.Code);

        Answers("""{"message":"broken"}""", 500);
        var failed = await Assert.ThrowsAsync<ApiResponseException<Failure>>(async () => await Things.GetAsync("1"));
        Assert.Equal("broken", failed.Error.Message);
    }

    [Fact]
    public async Task Text_and_empty_errors_are_read_as_such()
    {
        Answers(Answer.Text("already there", 409));
        var conflict = await Assert.ThrowsAsync<ApiResponseException<string>>(async () => await Things.GetAsync("1"));
        Assert.Equal(("already there", ApiErrorKind.Conflict), (conflict.Error, conflict.Kind));

        Answers(Answer.Empty(410));
        var gone = await Assert.ThrowsAsync<ApiResponseException>(async () => await Things.GetAsync("1"));
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }

    [Fact]
    public async Task Without_exceptions_the_error_is_a_value()
    {
        Answers(Answer.Json("""{"title":"Nothing here"}""", 404, "application/problem+json"));

        ApiResponse<Thing> response = await Things.GetAsync("1").WithResponse();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Nothing here", Assert.IsType<NotFound>(response.Error).Title);
    }

    [Theory]
    [InlineData(200, "{\"id\":\"1\"}", "thing")]
    [InlineData(404, "{\"title\":\"Nothing here\"}", "not found: Nothing here")]
    [InlineData(409, "already there", "already there")]
    [InlineData(410, "", "status 410")]
    [InlineData(418, "{\"code\":7}", "refused: 7")]
    [InlineData(500, "{\"message\":\"broken\"}", "failed: broken")]
    public async Task The_error_can_be_switched_over(int status, string body, string expected)
    {
        Answers(status == 409 ? Answer.Text(body, status) : Answer.Json(body, status));

        var response = await Things.GetAsync("1").WithResponse();

        Assert.Equal(expected, response.Error switch
        {
            null => "thing",
            NotFound error => $"not found: {error.Title}",
            string text => text,
            Refusal error => $"refused: {error.Code}",
            Failure error => $"failed: {error.Message}",
            ProblemDetails problem => $"status {problem.Status}",
            _ => "",
        });
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>", "text/html")]
    [InlineData("{\"title\":", "application/json")]
    [InlineData("", "application/json")]
    public async Task A_body_that_is_not_what_was_promised_does_not_hide_the_status(string body, string contentType)
    {
        Answers(Answer.Json(body, 404, contentType));

        var e = await Assert.ThrowsAnyAsync<ApiResponseException>(async () => await Things.GetAsync("1"));

        Assert.Equal(HttpStatusCode.NotFound, e.StatusCode);
        Assert.IsNotType<ApiResponseException<NotFound>>(e);
    }
}
