using System.Xml.Linq;

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
    [InlineData("buildTransitive/net8.0/Dovetail.props")]
    [InlineData("buildTransitive/net8.0/Dovetail.targets")]
    [InlineData("tools/netstandard2.0/Dovetail.Build.dll")]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
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
        using var manifest = package.Entries.Single(entry => entry.Name == "Dovetail.nuspec").Open();
        var dependencies = XDocument.Load(manifest).Descendants().Where(element => element.Name.LocalName == "dependency");
        Assert.DoesNotContain(dependencies, dependency => (string)dependency.Attribute("id")! is "YamlDotNet" or "Dovetail.Generator" || ((string)dependency.Attribute("id")!).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }
}
