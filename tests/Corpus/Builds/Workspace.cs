namespace Dovetail.Corpus.Builds;

/// <summary>A folder outside of the repository for applications as users would start them, with the package, packed from this repository.</summary>
internal sealed class Workspace : IDisposable
{
    private const string Package = "Dovetail";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dovetail-build-");

    private string Feed => Path.Combine(_folder.FullName, "feed");

    /// <summary>Packs the package.</summary>
    public async Task PackAsync()
    {
        await BuildCommand.RunAsync(RepositoryRoot.PathOf("runtime", "Dovetail.Runtime"), ["pack", "-c", "Release", "-o", Feed, "-v", "quiet", "-p:RunAnalyzers=false"]);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "nuget.config"), ConfigText());
    }

    /// <summary>Writes an application that has the package.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="program">Its Program.cs.</param>
    /// <param name="items">What else is in its project.</param>
    /// <param name="properties">What else its project says.</param>
    /// <returns>The folder.</returns>
    public async Task<string> AddAsync(string name, string program, string items, string properties = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, name)).FullName;
        var version = Path.GetFileNameWithoutExtension(Directory.GetFiles(Feed, $"{Package}.*.nupkg").Single())[(Package.Length + 1)..];
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), program);
        await File.WriteAllTextAsync(Path.Combine(folder, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{Package}" Version="{version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        return folder;
    }

    /// <summary>The files of a document, as an item's Include names them.</summary>
    public static string FilesOf(CorpusEntry entry) => entry.Folder is { } folder
        ? string.Join(';', new[] { "json", "yaml", "yml" }.Select(extension => Path.Combine(Path.GetFullPath(folder), "**", "*." + extension)))
        : Path.GetFullPath(entry.Document);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The package of this head is unpacked here, never where another build would find it; what it needs may come from the user's own cache.</summary>
    private string ConfigText()
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var fallback = Directory.Exists(cache) ? $"""<add key="cache" value="{cache}" />""" : "";
        return $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(_folder.FullName, "packages")}" />
              </config>
              <fallbackPackageFolders>
                {fallback}
              </fallbackPackageFolders>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """;
    }
}
