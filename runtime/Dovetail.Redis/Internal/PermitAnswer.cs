namespace Dovetail.Redis.Internal;

/// <summary>What came of asking.</summary>
/// <param name="IsGranted">Whether there are permits, or nobody can say and calls may go without.</param>
/// <param name="RetryAfter">How long until there may be some.</param>
/// <param name="IsFinal">Whether asking again would be of no use now.</param>
internal readonly record struct PermitAnswer(bool IsGranted, TimeSpan RetryAfter, bool IsFinal)
{
    public static PermitAnswer Granted => new(true, TimeSpan.Zero, true);

    public static PermitAnswer Wait(TimeSpan time) => new(false, time, false);

    public static PermitAnswer Refused(TimeSpan retryAfter) => new(false, retryAfter, true);
}
