namespace Dovetail.Corpus.Builds;

/// <summary>The package, packed from this repository.</summary>
internal static class BuildFeed
{
    /// <param name="folder">Receives the package.</param>
    public static Task<BuildTime> PackAsync(string folder) =>
        BuildCommand.RunAsync(RepositoryRoot.PathOf("runtime", "Dovetail.Runtime"), ["pack", "-c", "Release", "-o", folder, "-v", "quiet", "-p:RunAnalyzers=false"]);
}
