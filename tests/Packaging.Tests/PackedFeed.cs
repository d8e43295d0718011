using System.IO.Compression;

namespace Dovetail.Packaging.Tests;

/// <summary>The packages, packed once from this repository into a folder that NuGet takes for a feed.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>A folder of its own, outside of the repository: nothing of this repository's build reaches the projects in it.</summary>
    internal string Workspace { get; } = Directory.CreateTempSubdirectory("dovetail-packaging-").FullName;

    internal string Folder => Path.Combine(Workspace, "feed");

    public async ValueTask InitializeAsync()
    {
        // In one build; what the analyzers say, the build of the tests has said.
        await DotnetCommand.RunAsync(
            RepositoryRoot.PathOf("runtime"), "dotnet", ["pack", "Packages.slnf", "-c", "Release", $"-p:PackageOutputPath={Folder}/", "-p:RunAnalyzers=false", "-v", "quiet", "--nologo"]);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Workspace, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The files of a package.</summary>
    internal ZipArchive Open(string id) =>
        ZipFile.OpenRead(Directory.EnumerateFiles(Folder, id + ".*.nupkg").Single(path => char.IsDigit(Path.GetFileName(path)[id.Length + 1])));

    internal FreshProject CreateProject(string name) => new(Path.Combine(Workspace, name), Folder, Path.Combine(Workspace, "packages"));
}
