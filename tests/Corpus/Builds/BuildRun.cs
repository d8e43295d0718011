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

    private static async Task MeasureAsync(CorpusEntry entry)
    {
        using var project = new BuildProject();
        await project.CreateAsync(entry);
        Console.WriteLine($"{entry.Name}: an application with nothing but the document, net10.0, built after its Program.cs was touched; no compiler server");
        Console.WriteLine(BuildTable.Header);
        foreach (var (name, level) in BuildVariant.Levels)
        {
            var without = await MeasureAsync(project, new BuildVariant(HasDocument: false, level));
            var with = await MeasureAsync(project, new BuildVariant(HasDocument: true, level));
            Console.WriteLine(BuildTable.Row(name, with, without));
            if (level is not null)
            {
                Console.WriteLine(BuildTable.Analyzers(with.Report, without.Report));
            }
        }
    }

    private static async Task<(BuildTime Time, AnalyzerReport Report)> MeasureAsync(BuildProject project, BuildVariant variant)
    {
        var time = await project.BuildAsync(variant);
        return (time, AnalyzerReport.Read(time.Output));
    }
}
