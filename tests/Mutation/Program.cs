using System.Globalization;
using Dovetail.Mutation;

// Breaks the runtime on purpose, one fault at a time, and looks whether a test goes red:
// dotnet run -c Release --project tests/Mutation [-- --only BEHAVIOUR[,BEHAVIOUR]] [--table docs/house/mutants.md]
var only = Option("--only")?.Split(',').Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToHashSet();
var root = RepositoryRoot.Path;
var batches = MutantBatches.Of(MutantList.All, file => File.ReadAllText(Path.Combine(root, "runtime", file)));
var behaviours = BehaviourTests.Read(Path.Combine(root, "docs/house/behaviours.md"));
var folder = Directory.CreateTempSubdirectory("dovetail-mutants-").FullName;
var killers = new SortedDictionary<int, string?>();
try
{
    var tree = new MutatedTree(root, folder);
    tree.Copy();
    foreach (var batch in batches)
    {
        var chosen = batch.Where(mutant => only is null || only.Contains(mutant.Mutant.Behaviour)).ToList();
        if (chosen.Count == 0)
        {
            continue;
        }

        Console.WriteLine($"building {chosen.Count} mutants");
        tree.Build(batch, MutantList.All.Select(static mutant => mutant.File).Distinct());
        var run = new TestRun(tree.TestProgram, longest: TimeSpan.FromMinutes(3));
        if (await run.FailuresAsync(0, chosen.SelectMany(mutant => behaviours[mutant.Mutant.Behaviour])) is { Count: > 0 } red)
        {
            Console.WriteLine($"the tests fail without a mutant: {string.Join(", ", red)}");
            return 2;
        }

        foreach (var mutant in chosen)
        {
            // The behaviour's own tests first, then those of its area, then all.
            var failed = await run.FailuresAsync(mutant.Number, behaviours[mutant.Mutant.Behaviour]);
            foreach (var area in ((string[])[mutant.Mutant.Area, "*"]).Distinct())
            {
                failed = failed.Count > 0 ? failed : await run.FailuresAsync(mutant.Number, area);
            }

            killers[mutant.Number] = failed.Count == 0 ? null : failed[0];
            Console.WriteLine($"{mutant.Mutant.Behaviour,3}  {(failed.Count == 0 ? "SURVIVES" : "killed  ")}  {mutant.Mutant.Fault}{(failed.Count == 0 ? "" : $": {failed[0]}")}");
        }
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

var survivors = killers.Values.Count(static killer => killer is null);
Console.WriteLine($"{killers.Count} mutants, {killers.Count - survivors} killed, {survivors} survive");
if (Option("--table") is { } table)
{
    File.WriteAllText(table, MutantTable.Write(killers, only is not null && File.Exists(table) ? File.ReadAllText(table) : ""));
}

return survivors == 0 ? 0 : 1;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
