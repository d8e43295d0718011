using Dovetail;
using Features.Promises;
using Features.Wire;

namespace Features;

public sealed class PromiseTests : WireTest
{
    private IThingsClient Things => new PromisesClient(new() { BaseAddress = Server.Address, Retry = new() { MaxRetries = 0 } }).Things;

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    public async Task A_promised_body_that_does_not_come_is_told(int status)
    {
        Answers(Answer.Empty(status));

        await Assert.ThrowsAsync<ResponseFormatException>(async () => await Things.GetAsync("1"));
    }

    [Fact]
    public async Task A_null_that_the_document_allows_is_null_and_any_other_is_told()
    {
        Answers("null");

        Thing? perhaps = await Things.PerhapsAsync();

        Assert.Null(perhaps);
        Assert.Null(await Things.EitherAsync());
        await Assert.ThrowsAsync<ResponseFormatException>(async () => await Things.GetAsync("1"));
    }

    [Fact]
    public async Task One_of_several_answers_may_be_null_and_the_others_stay_what_they_are()
    {
        Answers("""{"id":"1"}""");
        var thing = await Things.EitherAsync();
        Answers("7", 202);
        var number = await Things.EitherAsync();

        Assert.Equal("1", Assert.IsType<Thing>(thing?.Value).Id);
        Assert.Equal(7L, number?.Value);
    }

    [Fact]
    public async Task A_HEAD_has_no_body_and_the_headers_of_one()
    {
        Answers(Answer.Empty(200) with { ContentType = "application/json", Headers = [("X-Size", "7")] });

        ApiResponse<NoContent> response = await Things.ProbeAsync("1").WithResponse();

        Assert.Equal(7, response.Headers.XSize());
        Assert.Equal("application/json", Sent.Header("Accept"));
    }

    [Fact]
    public async Task The_only_response_is_the_success_and_the_error()
    {
        Answers("""{"why":"well"}""");
        Fault fault = await Things.OnlyDefaultAsync();
        Assert.Equal("well", fault.Why);

        Answers("""{"why":"bad"}""", 400);
        var error = await Assert.ThrowsAsync<ApiResponseException<Fault>>(async () => await Things.OnlyDefaultAsync());
        Assert.Equal("bad", error.Error.Why);
    }

    [Fact]
    public async Task Beside_other_responses_the_default_one_is_an_error()
    {
        ApiCall<NoContent> call = Things.MovedAsync();
        await call;

        Answers("""{"why":"bad"}""", 500);
        var error = await Assert.ThrowsAsync<ApiResponseException<Fault>>(async () => await Things.MovedAsync());
        Assert.Equal("bad", error.Error.Why);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(304)]
    public async Task A_declared_redirect_that_is_not_followed_is_an_answer(int status)
    {
        Answers(Answer.Empty(status));

        var response = await Things.GoneAsync().WithResponse();

        Assert.Equal(status, (int)response.StatusCode);
        await Assert.ThrowsAsync<ApiResponseException>(async () => await Things.GoneAsync());
    }

    [Fact]
    public async Task What_comes_is_read_by_its_own_media_type()
    {
        Answers("\"a\"");
        Assert.Equal(("a", "a"), (await Things.IssueTokenAsync(), await Things.IssueTokenTextAsync()));

        Answers(Answer.Text("a"));
        Assert.Equal(("a", "a"), (await Things.IssueTokenAsync(), await Things.IssueTokenTextAsync()));
    }

    [Fact]
    public async Task What_is_declared_is_read_under_strict_reading_too()
    {
        await using var strict = new PromisesClient(new() { BaseAddress = Server.Address, Reading = { Strict = true } });

        Answers(Answer.Text("a"));
        Assert.Equal(("a", "a"), (await strict.Things.IssueTokenAsync(), await strict.Things.IssueTokenTextAsync()));

        Answers(Answer.Text("true"));
        Assert.Equal("true", await strict.Things.IssueTokenAsync());

        Answers(Answer.Text("{}"));
        await Assert.ThrowsAsync<ResponseFormatException>(async () => await strict.Things.PerhapsAsync());
    }

    [Theory]
    [InlineData("Accepted", "text/plain")]
    [InlineData("<p>Accepted</p>", "text/html")]
    [InlineData("[1]", "application/json")]
    public async Task What_comes_with_a_status_that_is_declared_without_a_body_is_no_fault(string body, string type)
    {
        Answers(Answer.Json(body, 202, type));
        Assert.Null(await Things.SubmitAsync());

        Answers(Answer.Json(body, 200, type));
        await Assert.ThrowsAsync<ResponseFormatException>(async () => await Things.SubmitAsync());
    }

    [Fact]
    public async Task A_value_that_comes_with_a_status_without_a_body_is_the_value()
    {
        Answers("""{"id":"1"}""", 202);

        Assert.Equal("1", (await Things.SubmitAsync())?.Id);
    }

    [Fact]
    public async Task Bytes_are_bytes_whatever_they_are_called()
    {
        Answers(Answer.Bytes([0, 255], "image/png"));

        await using FileResponse file = await Things.MirrorAsync(FileContent.FromBytes(new byte[] { 1, 200 }));
        using var content = new MemoryStream();
        await file.Stream.CopyToAsync(content);

        Assert.Equal([0, 255], content.ToArray());
        Assert.Equal([1, 200], Sent.Body);
        Assert.Equal("application/json", Sent.Header("Content-Type"));
    }
}
