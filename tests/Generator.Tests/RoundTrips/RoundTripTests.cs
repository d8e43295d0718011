using Dovetail.Generator.Tests.House;
using Dovetail.Harness;
using Dovetail.RoundTrip;

namespace Dovetail.Generator.Tests.RoundTrips;

/// <summary>A short run of the round-trip console, over the documents of this repository.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void What_fits_a_model_is_read_and_written_without_a_loss()
    {
        var entries = CorpusReader.Read(Repository.PathOf("sample-specs", "features")).Append(new CorpusEntry("petstore", Repository.PathOf("sample-specs", "petstore", "petstore.yaml")));
        var clients = entries.Select((entry, index) => SpecClient.TryMake(entry, $"Client{index}")!).ToList();
        using var assembly = ModelAssembly.TryCompile(clients.SelectMany(client => client.Sources), out var complaint);
        Assert.Null(complaint);
        var reports = clients.Select(client => ModelRoundTrip.Run(client.Model, assembly!)).ToList();

        Assert.Empty(reports.SelectMany(report => report.Failures).Select(failure => failure.ToString()).Distinct());
        Assert.True(reports.Sum(report => report.Samples) > 300);
    }
}
