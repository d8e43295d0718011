namespace Dovetail.Corpus.Builds;

/// <summary>An application as a user would start one, with the document in it, in a folder outside of the repository.</summary>
internal sealed class BuildProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dovetail-build-");

    private string Application => Path.Combine(_folder.FullName, "app");

    private string Program => Path.Combine(Application, "Program.cs");

    /// <summary>Packs, restores and builds once, so that what is measured later is a build after an edit.</summary>
    public async Task CreateAsync(CorpusEntry entry)
    {
        var feed = Path.Combine(_folder.FullName, "feed");
        await BuildFeed.PackAsync(feed);
        Directory.CreateDirectory(Application);
        var version = Path.GetFileNameWithoutExtension(Directory.GetFiles(feed, "Dovetail.*.nupkg").Single())["Dovetail.".Length..];
        await File.WriteAllTextAsync(Path.Combine(Application, "App.csproj"), ProjectText(entry, version));
        await File.WriteAllTextAsync(Path.Combine(Application, "nuget.config"), ConfigText(feed));
        await File.WriteAllTextAsync(Program, "Console.WriteLine(\"Hello, World!\");\n");
        await BuildAsync(BuildVariant.Plain);
    }

    /// <summary>A build after <c>Program.cs</c> was touched. No compiler server and no second node: all CPU is the build's own.</summary>
    public Task<BuildTime> BuildAsync(BuildVariant variant)
    {
        if (File.Exists(Path.Combine(Application, "obj", "project.assets.json")))
        {
            File.SetLastWriteTimeUtc(Program, DateTime.UtcNow);
        }

        return BuildCommand.RunAsync(Application, ["build", "-v:detailed", "-m:1", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. variant.Properties]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string ProjectText(CorpusEntry entry, string version)
    {
        var files = Path.GetFullPath(entry.Document);
        if (entry.Folder is { } folder)
        {
            files = string.Join(';', new[] { "json", "yaml", "yml" }.Select(extension => Path.Combine(Path.GetFullPath(folder), "**", "*." + extension)));
        }

        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Dovetail" Version="{version}" />
                <AdditionalFiles Include="{files}" Condition="'$({BuildVariant.WithoutDocument})' != 'true'" />
              </ItemGroup>
            </Project>
            """;
    }

    /// <summary>The package of this head is unpacked here, never where another build would find it; what it needs may come from the user's own cache.</summary>
    private string ConfigText(string feed)
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
                <add key="packed" value="{feed}" />
              </packageSources>
            </configuration>
            """;
    }
}
