using System.Net;
using System.Text.Json;
using Dovetail;
using Features.Responses;
using Features.Wire;

namespace Features;

public sealed class ResponseTests : WireTest
{
    private IProbeClient Probe => new ResponsesClient(new() { BaseAddress = Server.Address }).Probe;

    [Fact]
    public async Task No_content_is_a_value_of_its_own()
    {
        ApiResponse<NoContent> response = await Probe.NothingAsync().WithResponse();

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("DELETE", Sent.Method);
    }

    [Fact]
    public async Task A_success_that_may_be_empty_is_nullable()
    {
        Assert.Null(await Probe.MaybeAsync());

        Answers("""{"id":"1"}""");
        Thing? thing = await Probe.MaybeAsync();
        Assert.Equal("1", thing?.Id);
    }

    [Fact]
    public async Task Lists_and_numbers_come_as_they_are()
    {
        Answers("""[{"id":"1"},{"id":"2"}]""");
        IReadOnlyList<Thing> list = await Probe.ListAsync();
        Assert.Equal(["1", "2"], list.Select(thing => thing.Id));

        Answers("9007199254740993");
        long number = await Probe.NumberAsync();
        Assert.Equal(9007199254740993, number);
    }

    [Fact]
    public async Task The_default_response_is_the_success_where_there_is_no_other()
    {
        Answers("""{"id":"1"}""");

        Thing thing = await Probe.FallbackAsync();

        Assert.Equal("1", thing.Id);
    }

    [Fact]
    public async Task A_free_answer_is_raw_JSON()
    {
        Answers("""{"a":[1]}""");

        JsonElement json = await Probe.FreeAsync();

        Assert.Equal("""{"a":[1]}""", json.GetRawText());
    }

    [Fact]
    public async Task Status_and_headers_can_be_read()
    {
        Answers(Answer.Json("[]") with { Headers = [("X-Total", "0")] });

        var response = await Probe.ListAsync().WithResponse();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("0", response.Headers["x-total"]);
        Assert.Equal(1, response.Attempts);
    }
}
