using Dovetail.ResponseFuzz;

namespace Dovetail.TestServer.Tests;

/// <summary>A slice of the fuzz of answers (tests/ResponseFuzz): what a server sends wrong is an exception of the runtime's own, in time, and costs no connection.</summary>
public sealed class ResponseFuzzTests
{
    [Fact]
    public async Task Whatever_a_server_answers_is_a_value_or_a_typed_exception()
    {
        var tally = new FuzzTally();

        await FuzzRun.RunAsync(seed: 20_261_127, first: 0, count: 400, only: null, tally);

        Assert.Empty(tally.Faults);
        Assert.Equal(400, tally.Calls);
    }
}
