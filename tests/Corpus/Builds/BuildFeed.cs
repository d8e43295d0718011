namespace Dovetail.Corpus.Builds;

/// <summary>The package, packed from this repository.</summary>
internal static class BuildFeed
{
    /// <param name="folder">Receives the package.</param>
    public static Task<BuildTime> PackAsync(string folder) =>
        BuildCommand.RunAsync(Path.Combine(Root(), "runtime", "Dovetail.Runtime"), ["pack", "-c", "Release", "-o", folder, "-v", "quiet", "-p:RunAnalyzers=false"]);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("A build is measured inside of the repository only: the package is packed from it.");
    }
}
