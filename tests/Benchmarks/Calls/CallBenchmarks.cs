using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Dovetail.Benchmarks.Calls;

/// <summary>One call through the whole of a client, over a handler that answers at once: what the client itself costs.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class CallBenchmarks
{
    private static readonly Uri Server = new("https://orders.example/v1/");

    private ICaller _handWritten = null!;
    private ICaller _dovetail = null!;
    private ICaller _nswag = null!;
    private ICaller _refit = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _handWritten = Callers.HandWritten(new CannedHandler(), Server);
        _dovetail = Callers.Dovetail(new CannedHandler(), Server);
        _nswag = await Callers.NSwagAsync(new CannedHandler(), Server);
        _refit = Callers.Refit(new CannedHandler(), Server);
    }

    [BenchmarkCategory("GET"), Benchmark(Baseline = true, Description = "hand-written")]
    public Task<string> GetByHand() => _handWritten.GetAsync();

    [BenchmarkCategory("GET"), Benchmark(Description = "Dovetail")]
    public Task<string> GetByDovetail() => _dovetail.GetAsync();

    [BenchmarkCategory("GET"), Benchmark(Description = "NSwag")]
    public Task<string> GetByNSwag() => _nswag.GetAsync();

    [BenchmarkCategory("GET"), Benchmark(Description = "Refit")]
    public Task<string> GetByRefit() => _refit.GetAsync();

    [BenchmarkCategory("POST"), Benchmark(Baseline = true, Description = "hand-written")]
    public Task<string> PostByHand() => _handWritten.PostAsync();

    [BenchmarkCategory("POST"), Benchmark(Description = "Dovetail")]
    public Task<string> PostByDovetail() => _dovetail.PostAsync();

    [BenchmarkCategory("POST"), Benchmark(Description = "NSwag")]
    public Task<string> PostByNSwag() => _nswag.PostAsync();

    [BenchmarkCategory("POST"), Benchmark(Description = "Refit")]
    public Task<string> PostByRefit() => _refit.PostAsync();
}
