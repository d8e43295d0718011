using System.Reflection.Metadata;

namespace Dovetail.Packaging.Tests;

[Collection(nameof(PackagingGroup))]
public sealed class PackageTests(PackedFeed feed)
{
    [Theory]
    [InlineData("lib/net8.0/Dovetail.Runtime.dll")]
    [InlineData("lib/net8.0/Dovetail.Runtime.xml")]
    [InlineData("lib/net10.0/Dovetail.Runtime.dll")]
    [InlineData("analyzers/dotnet/cs/Dovetail.Generator.dll")]
    [InlineData("analyzers/dotnet/cs/Dovetail.CodeFixes.dll")]
    [InlineData("analyzers/dotnet/cs/YamlDotNet.dll")]
    [InlineData("build/net8.0/Dovetail.props")]
    [InlineData("build/net8.0/Dovetail.targets")]
    [InlineData("build/net8.0/Dovetail.Documents.targets")]
    [InlineData("buildTransitive/net8.0/Dovetail.Documents.targets")]
    [InlineData("buildTransitive/net8.0/Dovetail.props")]
    [InlineData("buildTransitive/net8.0/Dovetail.targets")]
    [InlineData("tools/netstandard2.0/Dovetail.Build.dll")]
    public void Dovetail_holds(string path)
    {
        using var package = feed.Open("Dovetail");
        Assert.Contains(path, package.Entries.Select(entry => entry.FullName));
    }

    [Theory]
    [InlineData("lib/net8.0/Dovetail.DependencyInjection.dll")]
    [InlineData("lib/net10.0/Dovetail.DependencyInjection.dll")]
    [InlineData("build/net8.0/Dovetail.DependencyInjection.props")]
    [InlineData("buildTransitive/net8.0/Dovetail.DependencyInjection.props")]
    public void DependencyInjection_holds(string path)
    {
        using var package = feed.Open("Dovetail.DependencyInjection");
        Assert.Contains(path, package.Entries.Select(entry => entry.FullName));
    }

    [Theory]
    [InlineData("Dovetail.Redis", "lib/net8.0/Dovetail.Redis.dll")]
    [InlineData("Dovetail.Redis", "lib/net10.0/Dovetail.Redis.dll")]
    [InlineData("Dovetail.Redis", "lib/net10.0/Dovetail.Redis.xml")]
    [InlineData("Dovetail.Jwt", "lib/net8.0/Dovetail.Jwt.dll")]
    [InlineData("Dovetail.Jwt", "lib/net10.0/Dovetail.Jwt.dll")]
    [InlineData("Dovetail.Jwt", "lib/net10.0/Dovetail.Jwt.xml")]
    [InlineData("Dovetail.Testing", "lib/net8.0/Dovetail.Testing.dll")]
    [InlineData("Dovetail.Testing", "lib/net10.0/Dovetail.Testing.dll")]
    [InlineData("Dovetail.Testing", "lib/net10.0/Dovetail.Testing.xml")]
    [InlineData("Dovetail.Testing", "build/net8.0/Dovetail.Testing.props")]
    [InlineData("Dovetail.Testing", "buildTransitive/net8.0/Dovetail.Testing.props")]
    [InlineData("Dovetail.AspNetCore", "lib/net8.0/Dovetail.AspNetCore.dll")]
    [InlineData("Dovetail.AspNetCore", "lib/net10.0/Dovetail.AspNetCore.dll")]
    [InlineData("Dovetail.AspNetCore", "buildTransitive/net8.0/Dovetail.AspNetCore.props")]
    public void An_optional_package_holds(string id, string path)
    {
        using var package = feed.Open(id);
        Assert.Contains(path, package.Entries.Select(entry => entry.FullName));
    }

    public static TheoryData<string> Ids => ["Dovetail", "Dovetail.AspNetCore", "Dovetail.DependencyInjection", "Dovetail.Jwt", "Dovetail.Redis", "Dovetail.Testing", "Dovetail.Tool"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_says_what_it_is(string id)
    {
        using var package = feed.Open(id);
        Assert.Superset(new HashSet<string>(["README.md", "LICENSE", "icon.png"]), package.Entries.Select(entry => entry.FullName).ToHashSet());

        var manifest = PackedFeed.ManifestOf(package, id).ToLookup(element => element.Name.LocalName);
        Assert.InRange(manifest["description"].Single().Value.Length, 60, 300);
        Assert.Equal("MIT", manifest["license"].Single().Value);
        Assert.Equal("README.md", manifest["readme"].Single().Value);
        Assert.Equal("icon.png", manifest["icon"].Single().Value);
        Assert.NotEmpty(manifest["copyright"].Single().Value);
    }

    /// <summary>A debugger finds the source by the commit that the package names; the symbols name no folder of the machine.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_has_symbols_without_a_folder_of_the_machine(string id)
    {
        Assert.SkipUnless(Path.Exists(RepositoryRoot.PathOf(".git")), "This is no checkout: there is no commit to name.");
        using var package = feed.Open(id);
        Assert.Matches("^[0-9a-f]{40}$", (string?)PackedFeed.ManifestOf(package, id).Single(element => element.Name.LocalName == "repository").Attribute("commit"));

        using var symbols = feed.Open(id, "snupkg");
        var files = symbols.Entries.Where(entry => entry.Name == (id == "Dovetail" ? "Dovetail.Runtime" : id) + ".pdb").ToList();
        Assert.NotEmpty(files);

        foreach (var file in files)
        {
            using var content = new MemoryStream();
            using (var entry = file.Open())
            {
                entry.CopyTo(content);
            }

            content.Position = 0;
            using var reader = MetadataReaderProvider.FromPortablePdbStream(content);
            var documents = reader.GetMetadataReader().Documents.Select(handle => reader.GetMetadataReader().GetString(reader.GetMetadataReader().GetDocument(handle).Name));
            Assert.All(documents, name => Assert.StartsWith("/_", name));
        }
    }

    /// <summary>Whoever passes on an assembly of others passes on its licence.</summary>
    [Theory]
    [InlineData("Dovetail", "analyzers/")]
    [InlineData("Dovetail.Tool", "tools/")]
    public void The_licence_of_each_assembly_of_others_is_there(string id, string folder)
    {
        using var package = feed.Open(id);
        using var reader = new StreamReader(package.Entries.Single(entry => entry.FullName == "THIRD-PARTY-NOTICES.txt").Open());
        var notices = reader.ReadToEnd();
        Assert.Contains("Permission is hereby granted, free of charge", notices, StringComparison.Ordinal);

        var others = package.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal))
            .Select(entry => entry.Name).Where(name => !name.StartsWith("Dovetail.", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(others);
        Assert.All(others, name => Assert.Contains(name, notices, StringComparison.Ordinal));
    }

    [Fact]
    public void The_analyzer_brings_nothing_but_itself_its_code_fixes_and_the_YAML_reader()
    {
        using var package = feed.Open("Dovetail");
        var analyzers = package.Entries.Where(entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal));
        Assert.Equal(["Dovetail.CodeFixes.dll", "Dovetail.Generator.dll", "YamlDotNet.dll"], analyzers.Select(entry => entry.Name).Order());
    }

    [Fact]
    public void Users_depend_on_nothing_that_only_the_generator_needs()
    {
        using var package = feed.Open("Dovetail");
        var dependencies = PackedFeed.ManifestOf(package, "Dovetail").Where(element => element.Name.LocalName == "dependency");
        Assert.DoesNotContain(dependencies, dependency => (string)dependency.Attribute("id")! is "YamlDotNet" or "Dovetail.Generator" || ((string)dependency.Attribute("id")!).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }
}
