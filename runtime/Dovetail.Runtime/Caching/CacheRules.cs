namespace Dovetail.Caching;

/// <summary>What is wrong with the options of a cache.</summary>
internal static class CacheRules
{
    public static void Check(CacheOptions cache, List<string> failures)
    {
        Check(Enum.IsDefined(cache.Mode), "Cache:Mode is none that there is.", failures);
        Check(cache.TimeToLive is null || cache.Mode is not CacheMode.Http, "Cache:TimeToLive can not be mixed with the mode Http, in which the server says how long.", failures);
        Check(cache.TimeToLive is not null || cache.Mode is not CacheMode.Fixed, "Cache:TimeToLive is missing: the mode is Fixed.", failures);
        Check(cache.TimeToLive is not { Ticks: <= 0 }, "Cache:TimeToLive must be longer than zero.", failures);
        Check(cache.MaxHeuristic >= TimeSpan.Zero, "Cache:MaxHeuristic must not be negative.", failures);
        Check(cache.StaleIfError is not { Ticks: < 0 }, "Cache:StaleIfError must not be negative.", failures);
        Check(cache.MaxEntryBytes > 0, "Cache:MaxEntryBytes must be greater than zero.", failures);
        Check(cache.StoreTimeout > TimeSpan.Zero && cache.StoreTimeout <= TimeSpan.FromDays(1), "Cache:StoreTimeout must be longer than zero, and at most a day.", failures);
    }

    private static void Check(bool holds, string failure, List<string> failures)
    {
        if (!holds)
        {
            failures.Add(failure);
        }
    }
}
