namespace Dovetail.Validation;

/// <summary>
/// The time that all values of one request, or of one response, may take in patterns that need backtracking: a tenth of a second in all. Not safe for several threads.
/// </summary>
internal sealed class PatternBudget
{
    private TimeSpan _left = Whole;

    public static TimeSpan Whole { get; } = TimeSpan.FromMilliseconds(100);

    public bool IsSpent => _left <= TimeSpan.Zero;

    /// <summary>How many patterns could not be told: no time was left, or it did not do.</summary>
    public int Untold { get; set; }

    public void Spend(TimeSpan time) => _left -= time;
}
