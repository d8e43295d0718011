using Dovetail;
using Features.Waiting;
using Features.Wire;

namespace Features;

/// <summary>What docs/guide/waiting.md promises of work that a server has accepted and not done yet.</summary>
public sealed class WaitingTests : WireTest
{
    private WaitingClient Client => new(new() { BaseAddress = Server.Address, Credential = ApiCredential.Bearer("secret") });

    [Fact]
    public async Task The_result_is_asked_for_where_Location_says()
    {
        AnswersInTurn(
            Accepted(("Location", "/reports/7"), ("Retry-After", "0")),
            Accepted(("Retry-After", "0")),
            Answer.Json("""{"pages":3}"""));

        Report? report = await Client.Reports.CreateAsync().WaitAsync();

        Assert.Equal(3, report?.Pages);
        Assert.Equal(["POST /reports", "GET /reports/7", "GET /reports/7"], Asked());
    }

    [Fact]
    public async Task Work_that_is_done_at_once_is_not_waited_for()
    {
        AnswersInTurn(Answer.Json("""{"pages":1}"""));

        Assert.Equal(1, (await Client.Reports.CreateAsync().WaitAsync())?.Pages);
        Assert.Equal(["POST /reports"], Asked());
    }

    [Fact]
    public async Task A_status_in_the_body_says_when_the_work_is_done()
    {
        AnswersInTurn(
            Job("running", 202) with { Headers = [("Operation-Location", $"{Server.Address}jobs/1"), ("Retry-After", "0")] },
            Job("running") with { Headers = [("Retry-After", "0")] },
            Job("succeeded"));

        Job job = await Client.Jobs.StartAsync(new() { Name = "sort" }).WaitAsync(static response => response.Value.Status != JobStatus.Running);

        Assert.True(job.Status == JobStatus.Succeeded);
        Assert.Equal(["POST /jobs", "GET /jobs/1", "GET /jobs/1"], Asked());
        Assert.Equal(["""{"name":"sort"}""", "", ""], Server.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task Of_two_types_the_last_status_says_which()
    {
        AnswersInTurn(
            Job("running", 202) with { Headers = [("Location", "imports/1"), ("Retry-After", "0")] },
            Answer.Json("""{"pages":9}"""));

        var result = await Client.Jobs.StartImportAsync().WaitAsync();

        Assert.Equal(9, result.Match(report => report.Pages, _ => -1, _ => -2));
    }

    [Fact]
    public async Task The_first_answer_tells_its_headers_and_can_be_waited_for_later()
    {
        AnswersInTurn(
            Accepted(("Location", "/reports/7"), ("Retry-After", "0")),
            Answer.Json("""{"pages":3}"""));

        var accepted = await Client.Reports.CreateAsync().WithResponse();
        Assert.Equal((null, "/reports/7"), (accepted.Value, accepted.Headers.Location()));

        Assert.Equal(3, (await accepted.WaitAsync())?.Pages);
    }

    [Fact]
    public async Task Work_that_failed_is_the_declared_error()
    {
        AnswersInTurn(
            Accepted(("Location", "/reports/7"), ("Retry-After", "0")),
            Answer.Json("""{"title":"no paper"}""", 422));

        var error = await Assert.ThrowsAsync<ApiResponseException<Problem>>(async () => await Client.Reports.CreateAsync().WaitAsync());

        Assert.Equal("no paper", error.Error.Title);
    }

    private static Answer Accepted(params (string Name, string Value)[] headers) => Answer.Empty(202) with { Headers = headers };

    private static Answer Job(string status, int code = 200) => Answer.Json($$"""{"status":"{{status}}"}""", code);

    private void AnswersInTurn(params Answer[] answers)
    {
        var index = 0;
        Server.Respond = _ => answers[index++];
    }

    private IEnumerable<string> Asked() => Server.Requests.Select(request => $"{request.Method} {request.Target}");
}
