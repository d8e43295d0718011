namespace Dovetail;

/// <summary>Defaults that give way to what was set beside them: an option that is set alone works alone.</summary>
internal static class DefaultTime
{
    /// <summary>The default, or the shorter time that was set for what may not be shorter. One that can not work is told as itself, and changes nothing.</summary>
    public static TimeSpan AtMost(TimeSpan ours, TimeSpan? set) => set > TimeSpan.Zero && set < ours ? set.Value : ours;

    /// <summary>The default, or the longer time that was set for what may not be longer.</summary>
    public static TimeSpan AtLeast(TimeSpan ours, TimeSpan? set) => set > ours ? set.Value : ours;
}
