using System.Globalization;
using System.Text.RegularExpressions;

namespace Dovetail.Mutation;

/// <summary>The tests that stand for a behaviour in docs/house/behaviours.md.</summary>
internal static partial class BehaviourTests
{
    /// <returns>Names of test methods by the behaviour's number.</returns>
    public static IReadOnlyDictionary<int, IReadOnlyList<string>> Read(string path) =>
        File.ReadLines(path)
            .Select(static line => line.Split('|'))
            .Where(static cells => cells.Length == 5 && int.TryParse(cells[1], CultureInfo.InvariantCulture, out _))
            .ToDictionary(
                static cells => int.Parse(cells[1], CultureInfo.InvariantCulture),
                static cells => (IReadOnlyList<string>)[.. Quoted().Matches(cells[3]).Select(static match => match.Groups[1].Value.Split('.')[^1])]);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
