namespace Dovetail.Corpus.Builds;

/// <summary>Builds an application with the document and without it, and shows what our files cost the compiler and the analyzers.</summary>
internal sealed class BuildRun(Arguments arguments)
{
    /// <returns>The exit code: 0 if the application was built in every way.</returns>
    public async Task<int> RunAsync()
    {
        var entries = arguments.Entries();
        foreach (var entry in entries)
        {
            try
            {
                await MeasureAsync(entry);
            }
            catch (InvalidOperationException exception)
            {
                await Console.Error.WriteLineAsync($"{entry.Name}: {exception.Message}");
                return 1;
            }
        }

        return entries.Count > 0 ? 0 : 1;
    }

    private async Task MeasureAsync(CorpusEntry entry)
    {
        using var project = new BuildProject();
        await project.CreateAsync(entry, arguments.Include);
        var measured = await MeasureAsync(project);
        Console.WriteLine($"{entry.Name}: an application with nothing but the document, net10.0, built after its Program.cs was touched; no compiler server; medians of {arguments.Rounds}");
        Console.WriteLine(BuildTable.Header);
        foreach (var (name, level) in BuildVariant.Levels)
        {
            var (without, with) = (measured[new BuildVariant(HasDocument: false, level)], measured[new BuildVariant(HasDocument: true, level)]);
            Console.WriteLine(BuildTable.Row(name, with, without));
            if (level is not null)
            {
                Console.WriteLine(BuildTable.Analyzers(with.Report, without.Report));
            }
        }
    }

    /// <summary>All variants in turn, again and again, so that what else the machine does weighs on all alike; of each the build with the median CPU time.</summary>
    private async Task<Dictionary<BuildVariant, (BuildTime Time, AnalyzerReport Report)>> MeasureAsync(BuildProject project)
    {
        var variants = BuildVariant.Levels.SelectMany(static level => new[] { new BuildVariant(HasDocument: false, level.Level), new BuildVariant(HasDocument: true, level.Level) }).ToList();
        var builds = variants.ToDictionary(static variant => variant, static _ => new List<BuildTime>());
        for (var round = 0; round < arguments.Rounds; round++)
        {
            foreach (var variant in variants)
            {
                builds[variant].Add(await project.BuildAsync(variant));
            }
        }

        return builds.ToDictionary(static one => one.Key, static one =>
        {
            var median = one.Value.OrderBy(static time => time.Cpu ?? time.Wall).ElementAt(one.Value.Count / 2);
            return (median, AnalyzerReport.Read(median.Output));
        });
    }
}
