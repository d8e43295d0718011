using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Dovetail.Packaging.Tests;

/// <summary>A project as a user would start one: a folder with a project file, a document and a program.</summary>
internal sealed class FreshProject
{
    private readonly string _folder;
    private readonly Dictionary<string, string> _environment;

    public FreshProject(string folder, string feed, string packages)
    {
        _folder = folder;
        _environment = new() { ["NUGET_PACKAGES"] = packages };
        Directory.CreateDirectory(folder);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public FreshProject Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return this;
    }

    /// <summary>Replaces a text of a file that has it.</summary>
    public FreshProject Edit(string name, string text, string by)
    {
        Assert.Contains(text, Read(name), StringComparison.Ordinal);
        return Write(name, Read(name).Replace(text, by, StringComparison.Ordinal));
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    public bool Has(string name) => Path.Exists(Path.Combine(_folder, name));

    /// <summary>When a file was written.</summary>
    public DateTime TimeOf(string name) => Has(name) ? File.GetLastWriteTimeUtc(Path.Combine(_folder, name)) : throw new FileNotFoundException(name);

    /// <summary>The names of a folder's files.</summary>
    public IEnumerable<string> Files(string name) => Directory.EnumerateFiles(Path.Combine(_folder, name)).Select(path => Path.GetFileName(path));

    /// <summary>Deletes a file, or a folder with all that is in it.</summary>
    public void Delete(string name)
    {
        var path = Path.Combine(_folder, name);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }

    /// <summary>Copies a file of the Consumer folder.</summary>
    public FreshProject Add(string name, string? from = null) =>
        Write(name, File.ReadAllText(RepositoryRoot.PathOf("tests", "Packaging.Tests", "Consumer", from ?? name)));

    /// <summary>Ends with an error, as a build that is told why does.</summary>
    /// <returns>What the program printed.</returns>
    public async Task<string> FailAsync(params string[] arguments) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() => DotnetAsync(arguments))).Message;

    public FreshProject WriteProject(string framework, string items, string properties = "") => Write("Consumer.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>{framework}</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NuGetAudit>false</NuGetAudit>
            <NoWarn>$(NoWarn);DOVE0070</NoWarn>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);

    public Task<string> DotnetAsync(params string[] arguments) => DotnetCommand.RunAsync(_folder, "dotnet", arguments, _environment);

    /// <summary>Runs a program of the machine's.</summary>
    public Task<string> RunAsync(string program, params string[] arguments) => DotnetCommand.RunAsync(_folder, program, arguments, _environment);

    /// <summary>Whether an assembly has a type.</summary>
    public bool Holds(string assembly, string type)
    {
        using var reader = new PEReader(File.OpenRead(Path.Combine(_folder, assembly)));
        var metadata = reader.GetMetadataReader();
        return metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Any(found => $"{metadata.GetString(found.Namespace)}.{metadata.GetString(found.Name)}" == type);
    }

    /// <summary>Whether a text stands somewhere in a file.</summary>
    public bool HoldsText(string name, string text, Encoding encoding) =>
        File.ReadAllBytes(Path.Combine(_folder, name)).AsSpan().IndexOf(encoding.GetBytes(text)) >= 0;

    public Task<string> ExecuteAsync(string program, params string[] arguments) =>
        DotnetCommand.RunAsync(_folder, Path.Combine(_folder, program), arguments, _environment);
}
