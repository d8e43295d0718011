using System.Globalization;

namespace Dovetail.Soak;

/// <summary>What the user asked for.</summary>
/// <param name="Seed">Shapes what callers and servers do; when they do it is up to the machine.</param>
internal sealed record Arguments(TimeSpan Time, int Callers, int Seed)
{
    public const string Usage = "Usage: dotnet run -c Release --project tests/Soak -- [--seconds N] [--callers N] [--seed N]";

    private const int UsualSeconds = 120;
    private const int UsualCallers = 200;

    /// <returns>The arguments; null where they are not understood.</returns>
    public static Arguments? TryParse(string[] args)
    {
        var values = new Dictionary<string, int>();
        foreach (var pair in args.Chunk(2))
        {
            if (pair is not ["--seconds" or "--callers" or "--seed", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !values.TryAdd(pair[0], number))
            {
                return null;
            }
        }

        var (seconds, callers) = (values.GetValueOrDefault("--seconds", UsualSeconds), values.GetValueOrDefault("--callers", UsualCallers));
        return seconds > 0 && callers > 0 ? new Arguments(TimeSpan.FromSeconds(seconds), callers, values.GetValueOrDefault("--seed", Random.Shared.Next(1_000_000))) : null;
    }
}
