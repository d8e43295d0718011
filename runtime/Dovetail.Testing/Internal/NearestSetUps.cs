using System.Text;
using Dovetail.Http.Pipeline;

namespace Dovetail.Testing.Internal;

/// <summary>What a test reads that has called what it has said nothing about.</summary>
internal static class NearestSetUps
{
    private const int Most = 3;

    public static string Describe(ApiExchange exchange, RecordedCall call, IReadOnlyList<FakeSetUp> setUps)
    {
        var text = new StringBuilder($"No set-up answers {call} ({exchange.Operation.Method} {exchange.Operation.Path}).");
        if (setUps.Count == 0)
        {
            return text.Append(" The fake has none: say what it answers before it is called.").ToString();
        }

        text.Append(" The nearest:");
        foreach (var setUp in setUps.OrderBy(setUp => Distance(setUp, exchange)).Take(Most))
        {
            var why = !GroupOperations.AreSame(setUp.Operation, exchange.Operation) ? $"for {setUp.Operation.Id}"
                : setUp.Misses(exchange.Parts) == 0 ? "for another body" : "for other arguments";
            text.Append("\n  ").Append(setUp).Append(", ").Append(why);
        }

        return text.ToString();
    }

    private static int Distance(FakeSetUp setUp, ApiExchange exchange) =>
        GroupOperations.AreSame(setUp.Operation, exchange.Operation) ? setUp.Misses(exchange.Parts)
        : setUp.Operation.Path == exchange.Operation.Path ? 1_000
        : 2_000 + Math.Abs(string.CompareOrdinal(setUp.Operation.Path, exchange.Operation.Path));
}
