namespace Dovetail.Mapping;

/// <summary>Points in time as generated mappers convert them where <see cref="MapConversions.Times"/> is asked for.</summary>
public static class MapTimes
{
    /// <summary>A point in time in UTC: a local time is converted, one without a zone is taken for UTC.</summary>
    /// <param name="value">The time.</param>
    /// <returns>The point in time, with an offset of zero.</returns>
    public static DateTimeOffset InUtc(DateTime value) =>
        new(value.Kind is DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
