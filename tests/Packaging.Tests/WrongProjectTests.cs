using System.Text.RegularExpressions;

namespace Dovetail.Packaging.Tests;

/// <summary>A project that can not have a client is told so in one line, before the compiler drowns.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class WrongProjectTests(PackedFeed feed)
{
    private const string Package = """<PackageReference Include="Dovetail" Version="0.1.0" /><AdditionalFiles Include="shop.yaml" />""";

    [Theory]
    [InlineData("netstandard2.0", "Dovetail")]
    [InlineData("net48", "Dovetail")]
    [InlineData("net6.0", "Dovetail")]
    [InlineData("netstandard2.0", "Dovetail.DependencyInjection")]
    public async Task A_framework_that_is_too_old_is_refused_when_packages_are_restored(string framework, string package)
    {
        var project = feed.CreateProject($"{framework}-{package}")
            .WriteProject(framework, $"""<PackageReference Include="{package}" Version="0.1.0" /><AdditionalFiles Include="shop.yaml" />""", "<OutputType>Library</OutputType>")
            .Add("shop.yaml");

        var output = await project.FailAsync("build", "-v", "quiet", "--nologo");

        Assert.Contains($"error NU1202: Package {package} 0.1.0 is not compatible with {framework}", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_is_too_old_is_one_error()
    {
        var project = feed.CreateProject("csharp11")
            .WriteProject("net10.0", Package, "<OutputType>Library</OutputType><LangVersion>11</LangVersion>").Add("shop.yaml").Write("Thing.cs", "class Thing { }");

        var output = await project.FailAsync("build", "-v", "quiet", "--nologo");

        Assert.Equal(["DOVE0065"], ErrorsOf(output));
    }

    [Theory]
    [InlineData("fsproj", "Thing.fs", "module Thing")]
    [InlineData("vbproj", "Thing.vb", "Class Thing\nEnd Class")]
    public async Task Another_language_is_one_error(string extension, string file, string text)
    {
        var project = feed.CreateProject(extension).Add("shop.yaml").Write(file, text).Write($"Consumer.{extension}", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
              <ItemGroup>{(extension == "fsproj" ? $"""<Compile Include="{file}" />""" : "")}{Package}</ItemGroup>
            </Project>
            """);

        var output = await project.FailAsync("build", "-v", "quiet", "--nologo");

        Assert.Contains("error DOVE0065: Clients are written in C# 12 or later", output, StringComparison.Ordinal);
        Assert.Equal(["DOVE0065"], ErrorsOf(output));
    }

    [Fact]
    public async Task Metadata_that_is_misspelled_is_told_with_the_nearest_name()
    {
        const string items = """
            <PackageReference Include="Dovetail" Version="0.1.0" />
            <AdditionalFiles Include="shop.yaml" DovetailEnum="closed" DovetailName="Shop" Visible="false" />
            """;
        var project = feed.CreateProject("metadata").WriteProject("net10.0", items, "<OutputType>Library</OutputType><TreatWarningsAsErrors>false</TreatWarningsAsErrors>").Add("shop.yaml");

        var output = await project.DotnetAsync("build", "-v", "quiet", "--nologo");

        Assert.Contains("warning DOVE0063: The metadata 'DovetailEnum' of 'shop.yaml' is not known and does nothing: did you mean 'DovetailEnums'?", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Visible", output, StringComparison.Ordinal);
        Assert.DoesNotContain("'DovetailName'", output, StringComparison.Ordinal);
    }

    /// <summary>The ids of all errors of a build, each once.</summary>
    private static IEnumerable<string> ErrorsOf(string output) =>
        Regex.Matches(output, @"\berror (?<id>[A-Z]+\d+):").Select(static match => match.Groups["id"].Value).Distinct();
}
