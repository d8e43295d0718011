using System.Globalization;

namespace Dovetail.Harness;

/// <summary>The CPU time of the processes that this one started, and of those that they did, once they have ended.</summary>
internal static class ChildTime
{
    private const string Statistics = "/proc/self/stat";

    /// <summary>proc(5): the times of children that were waited for, the fields 16 and 17, in ticks.</summary>
    private const int FirstField = 16 - 3;

    /// <summary>What Linux shows in /proc is in hundredths of a second on every machine (USER_HZ).</summary>
    private const double TicksPerSecond = 100;

    /// <returns>Null on other systems than Linux.</returns>
    public static TimeSpan? OfAllThatEnded()
    {
        if (!File.Exists(Statistics))
        {
            return null;
        }

        // The second field, the program's name in parentheses, may hold blanks.
        var text = File.ReadAllText(Statistics);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds(fields.Skip(FirstField).Take(2).Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) / TicksPerSecond);
    }
}
