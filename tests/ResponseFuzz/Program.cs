using System.Globalization;
using Dovetail.ResponseFuzz;

// Changes what servers answer, and looks what generated clients make of it:
// dotnet run -c Release --project tests/ResponseFuzz -- [--count N] [--seed N] [--only SEED:INDEX] [--api NAME]
var seed = Number("--seed") ?? Random.Shared.Next();
var (first, count) = (0, Number("--count") ?? 10_000);
if (Option("--only")?.Split(':') is [var ofSeed, var ofIndex])
{
    (seed, first, count) = (int.Parse(ofSeed, CultureInfo.InvariantCulture), int.Parse(ofIndex, CultureInfo.InvariantCulture), 1);
}

var tally = new FuzzTally();
await FuzzRun.RunAsync(seed, first, count, Option("--api"), tally);
Console.WriteLine($"seed {seed}: {tally.Calls} calls over {FuzzedApi.All.Count} documents and {FuzzedApi.All.Sum(static api => api.Calls.Count)} operations");
foreach (var (outcome, times) in tally.Outcomes)
{
    Console.WriteLine($"{times,8}  {outcome}");
}

foreach (var (target, failures) in tally.Failing.Where(static target => target.Value.Length > 0))
{
    Console.WriteLine($"fails with valid answers: {target}\n  {string.Join("\n  ", failures)}");
}

foreach (var fault in tally.Faults.DistinctBy(static fault => fault.What.Split('\n')[0]).Take(20))
{
    Console.WriteLine($"\n--only {fault.Seed}:{fault.Index}  {fault.Call}\n{fault.What}");
}

Console.WriteLine($"{tally.Faults.Count} faults");
return tally.Faults.Count == 0 ? 0 : 1;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

int? Number(string name) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
