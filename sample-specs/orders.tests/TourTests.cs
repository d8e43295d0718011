using Samples.Stage;

namespace Samples.Tests;

/// <summary>The tour, in lines.</summary>
public sealed class TourTests
{
    [Fact]
    public async Task It_ends_by_itself_with_what_it_proved()
    {
        using var meters = new Meters();
        var output = new StringWriter();

        var proofs = await new Tour(new PlainStage(output), meters).RunAsync();

        Assert.Equal(25, proofs.Count);
        Assert.Contains("Webhooks", output.ToString(), StringComparison.Ordinal);
    }
}
