namespace Dovetail.Generator.Model;

/// <summary>A limit that the document declares.</summary>
/// <param name="Permits">How many calls.</param>
/// <param name="WindowMilliseconds">The time that they are for.</param>
/// <param name="Burst">How many at once after a quiet time, for a bucket; null: a sliding window.</param>
internal sealed record RateLimitModel(int Permits, long WindowMilliseconds, int? Burst);
