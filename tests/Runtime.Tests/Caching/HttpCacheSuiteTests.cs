namespace Dovetail.Runtime.Tests.Caching;

/// <summary>The cases by which caches of the field are judged (http-tests/cache-tests), played through a client.</summary>
public sealed class HttpCacheSuiteTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_private_cache_of_a_client_does_what_the_suite_asks_but_for_what_the_ledger_explains()
    {
        var folder = Environment.GetEnvironmentVariable("DOVETAIL_SUITES");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "DOVETAIL_SUITES is not set: the folder with http-cache/tests.json.");
        var cases = CacheCase.Read(Path.Combine(folder!, "http-cache", "tests.json"));
        var faults = new Dictionary<string, string?>();
        foreach (var test in cases)
        {
            using var player = new CachePlayer(test);
            faults[test.Id] = await player.PlayAsync();
        }

        foreach (var kind in new[] { "required", "optimal", "check" })
        {
            var judged = cases.Where(test => test.Kind == kind && IsJudged(test)).ToList();
            output.WriteLine($"{kind}: {judged.Count(test => faults[test.Id] is null)} of {judged.Count}, {cases.Count(test => test.Kind == kind) - judged.Count} can not be judged");
            foreach (var test in cases.Where(test => test.Kind == kind && faults[test.Id] is not null))
            {
                output.WriteLine($"  {test.Id}: {(IsJudged(test) ? "" : "(not judged) ")}{faults[test.Id]}");
            }
        }

        bool IsJudged(CacheCase test) =>
            faults[test.Id]?.StartsWith("set-up", StringComparison.Ordinal) is not true && test.DependsOn.All(other => faults.GetValueOrDefault(other) is null);
    }
}
