namespace Dovetail.Redis.Internal;

/// <summary>What came of asking.</summary>
/// <param name="IsGranted">Whether there are permits, or nobody can say and calls may go without.</param>
/// <param name="RetryAfter">How long until there may be some.</param>
/// <param name="IsFinal">Whether asking again would be of no use now.</param>
/// <param name="IsOutage">Whether nobody can say.</param>
internal readonly record struct PermitAnswer(bool IsGranted, TimeSpan RetryAfter, bool IsFinal, bool IsOutage = false)
{
    public static PermitAnswer Granted => new(true, TimeSpan.Zero, true);

    public static PermitAnswer Wait(TimeSpan time) => new(false, time, false);

    public static PermitAnswer Unknown(TimeSpan retryAfter) => new(false, retryAfter, true, IsOutage: true);
}
