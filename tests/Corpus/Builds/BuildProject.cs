namespace Dovetail.Corpus.Builds;

/// <summary>An application with nothing but the document in it.</summary>
internal sealed class BuildProject : IDisposable
{
    private readonly Workspace _workspace = new();
    private string _folder = "";

    /// <summary>Packs, restores and builds once, so that what is measured later is a build after an edit.</summary>
    /// <param name="entry">The document.</param>
    /// <param name="include">What of it; null for all.</param>
    public async Task CreateAsync(CorpusEntry entry, string? include)
    {
        await _workspace.PackAsync();
        _folder = await _workspace.AddAsync(
            "app",
            "Console.WriteLine(\"Hello, World!\");\n",
            $"""<AdditionalFiles Include="{Workspace.FilesOf(entry)}" DovetailInclude="{include}" Condition="'$({BuildVariant.WithoutDocument})' != 'true'" />""");
        await BuildAsync(BuildVariant.Plain);
    }

    /// <summary>A build after <c>Program.cs</c> was touched. No compiler server and no second node: all CPU is the build's own.</summary>
    public Task<BuildTime> BuildAsync(BuildVariant variant)
    {
        if (File.Exists(Path.Combine(_folder, "obj", "project.assets.json")))
        {
            File.SetLastWriteTimeUtc(Path.Combine(_folder, "Program.cs"), DateTime.UtcNow);
        }

        return BuildCommand.RunAsync(_folder, ["build", "-v:detailed", "-m:1", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. variant.Properties]);
    }

    public void Dispose() => _workspace.Dispose();
}
