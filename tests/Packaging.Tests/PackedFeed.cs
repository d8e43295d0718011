using System.IO.Compression;
using System.Xml.Linq;

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

    /// <summary>The files of a package, or of its symbols.</summary>
    internal ZipArchive Open(string id, string extension = "nupkg") =>
        ZipFile.OpenRead(Directory.EnumerateFiles(Folder, $"{id}.*.{extension}").Single(path => char.IsDigit(Path.GetFileName(path)[id.Length + 1])));

    /// <summary>All elements of a package's manifest.</summary>
    internal static IReadOnlyList<XElement> ManifestOf(ZipArchive package, string id)
    {
        using var manifest = package.Entries.Single(entry => entry.FullName == id + ".nuspec").Open();
        return [.. XDocument.Load(manifest).Descendants()];
    }

    internal FreshProject CreateProject(string name) => new(Path.Combine(Workspace, name), Folder, Path.Combine(Workspace, "packages"));
}
