using System.Globalization;
using System.Text;
using Dovetail.Soak.Output;
using Dovetail.Soak.Servers;

namespace Dovetail.Soak;

/// <summary>What happened, and what should not have.</summary>
internal sealed class SoakReport(Arguments arguments, Tally tally, OrderBook book, SecretSearch search, ShopService service, TokenService tokens)
{
    private const double Growth = 1.2;
    private const int Slack = 4 * 1024 * 1024;
    private static readonly TimeSpan LongestCall = SoakOptions.CallTimeout + TimeSpan.FromSeconds(25);

    public required long WarmBytes { get; init; }

    public required long EndBytes { get; init; }

    public required int PeakConnections { get; init; }

    public required int LeftConnections { get; init; }

    public IReadOnlyList<string> Breaches => field ??= [.. FindBreaches()];

    public override string ToString()
    {
        var text = new StringBuilder();
        Row(text, "run", $"{arguments.Callers} callers, {arguments.Time.TotalSeconds} s, seed {arguments.Seed}");
        Row(text, "calls", $"{tally.Ends.Values.Sum():N0}; the longest took {tally.Longest.TotalSeconds:0.0} s");
        Row(text, "their ends", string.Join(", ", tally.Ends.OrderByDescending(static end => end.Value).Select(static end => Invariant($"{end.Key} {end.Value:N0}"))));
        Row(text, "server", $"{service.Requests:N0} requests over {service.Server.Connections:N0} connections, {tokens.Issued:N0} tokens");
        Row(text, "its faults", string.Join(", ", service.Faults.Select(static fault => Invariant($"{fault.Key} {fault.Value:N0}"))));
        Row(text, "connections", $"{PeakConnections} at once, {LeftConnections} left");
        Row(text, "orders", $"{book.Count:N0}");
        Row(text, "secrets", $"{search.Searched:N0} texts searched, {search.Found.Count} found");
        Row(text, "memory", $"{WarmBytes / 1e6:0.0} MB when warm, {EndBytes / 1e6:0.0} MB at the end");
        foreach (var breach in Breaches)
        {
            Row(text, "BREACH", $"{breach}");
        }

        return text.Append(Breaches.Count == 0 ? "All held." : Invariant($"{Breaches.Count} breaches.")).AppendLine().ToString();
    }

    private static void Row(StringBuilder text, string name, FormattableString value) => Row(text, name, Invariant(value));

    private static void Row(StringBuilder text, string name, string value) => text.Append(name.PadRight(12)).AppendLine(value);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<string> FindBreaches()
    {
        foreach (var breach in tally.Breaches.Concat(book.Breaches()).Concat(search.Found))
        {
            yield return breach;
        }

        if (LeftConnections > 0)
        {
            yield return Invariant($"{LeftConnections} connections were not given back");
        }

        if (EndBytes > (WarmBytes * Growth) + Slack)
        {
            yield return "memory has grown";
        }

        if (tally.Longest > LongestCall)
        {
            yield return "a call took longer than it may";
        }

        if (!tally.Ends.ContainsKey("success") || !tally.Ends.ContainsKey(nameof(CircuitOpenException)))
        {
            yield return "the weather has proved nothing: no success, or no storm that opened the circuit";
        }
    }
}
