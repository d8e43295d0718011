namespace Dovetail.Runtime.Tests.Caching;

/// <summary>
/// The cases by which caches of the field are judged (http-tests/cache-tests), played through a client. Those that fail stand in docs/house/http-cache-ledger.md with the reason,
/// and nothing else does.
/// </summary>
public sealed class HttpCacheSuiteTests(ITestOutputHelper output)
{
    private const int LeastRequired = 142;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_clients_private_cache_does_what_the_suite_asks_but_for_what_the_ledger_explains()
    {
        var folder = Environment.GetEnvironmentVariable("DOVETAIL_SUITES");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "DOVETAIL_SUITES is not set: the folder with http-cache/tests.json.");
        var cases = CacheCase.Read(Path.Combine(folder!, "http-cache", "tests.json"));
        var faults = new Dictionary<string, string?>();
        foreach (var test in cases)
        {
            using var player = new CachePlayer(test);
            faults[test.Id] = await player.PlayAsync().WaitAsync(Hang, TestContext.Current.CancellationToken);
        }

        foreach (var kind in cases.GroupBy(static test => test.Kind))
        {
            var failed = kind.Where(test => faults[test.Id] is not null).ToList();
            output.WriteLine($"{kind.Key}: {kind.Count() - failed.Count} of {kind.Count()}");
            failed.ForEach(test => output.WriteLine($"  {test.Id}: {faults[test.Id]}"));
        }

        Assert.Equal(
            CacheLedger.Read().Order(StringComparer.Ordinal),
            cases.Where(test => test.Kind != "check" && faults[test.Id] is not null).Select(static test => test.Id).Order(StringComparer.Ordinal));
        Assert.InRange(cases.Count(test => test.Kind == "required" && faults[test.Id] is null), LeastRequired, int.MaxValue);
        Assert.InRange(cases.Count(test => test.Kind == "optimal" && faults[test.Id] is null), cases.Count(static test => test.Kind == "optimal") * 3 / 4, int.MaxValue);
    }
}
