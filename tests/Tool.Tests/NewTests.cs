using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Tool.Tests;

public sealed class NewTests : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>

        </Project>

        """;

    private readonly ToolFolder _folder = new ToolFolder().Write("Shop App.csproj", Project).Write("petstore.yaml", ToolFolder.Petstore);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_gets_package_document_and_a_first_call_once()
    {
        var run = (await _folder.RunAsync("new", "petstore.yaml")).AssertCode(ExitCode.Success);
        Assert.Equal("Call it: await PetstoreFirstCall.RunAsync();", run.Output.TrimEnd().Split('\n')[^1]);
        var written = _folder.Read("Shop App.csproj");
        Assert.Equal("""
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>


              <ItemGroup>
                <PackageReference Include="Dovetail" Version="0.1.0" />
              </ItemGroup>


              <ItemGroup>
                <AdditionalFiles Include="petstore.yaml" />
              </ItemGroup>

            </Project>

            """, written);
        var call = _folder.Read("PetstoreFirstCall.cs");
        Assert.Contains("using Shop_App.Petstore;", call);

        _folder.Write("PetstoreFirstCall.cs", "// mine");
        (await _folder.RunAsync("new", "petstore.yaml")).AssertCode(ExitCode.Success);
        Assert.Equal(written, _folder.Read("Shop App.csproj"));
        Assert.Equal("// mine", _folder.Read("PetstoreFirstCall.cs"));
    }

    [Fact]
    public async Task With_central_versions_the_version_goes_there()
    {
        _folder.Write("Directory.Packages.props", "<Project>\n  <PropertyGroup>\n    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>\n  </PropertyGroup>\n</Project>\n");
        (await _folder.RunAsync("new", "petstore.yaml")).AssertCode(ExitCode.Success);
        Assert.Contains("<PackageReference Include=\"Dovetail\" />", _folder.Read("Shop App.csproj"));
        Assert.Contains("<PackageVersion Include=\"Dovetail\" Version=\"0.1.0\" />", _folder.Read("Directory.Packages.props"));
    }

    /// <summary>Compiled against the client, as a build would: an await that is missing or a name that is wrong shows.</summary>
    [Theory]
    [InlineData("petstore/petstore.yaml")]
    [InlineData("features/paging.yaml")]
    [InlineData("features/event-streams.yaml")]
    [InlineData("features/text-and-binary.yaml")]
    [InlineData("features/security.yaml")]
    [InlineData("features/servers.yaml")]
    public async Task The_first_call_compiles(string spec)
    {
        var path = RepositoryRoot.PathOf(["sample-specs", .. spec.Split('/')]);
        _folder.Write("api.yaml", File.ReadAllText(path)).Write("App.csproj", Project);
        (await _folder.RunAsync("new", "api.yaml", "--project", "App.csproj")).AssertCode(ExitCode.Success);
        var call = File.ReadAllText(Directory.GetFiles(_folder.Path, "*FirstCall.cs").Single());
        var name = call.Split("using App.")[1].Split(';')[0];
        var result = GeneratorRun.Run(new(_folder.PathOf("api.yaml"), File.ReadAllText(path)), [], "App." + name, TestContext.Current.CancellationToken);
        var tree = CSharpSyntaxTree.ParseText(call, EmptyProject.ParseOptions, cancellationToken: TestContext.Current.CancellationToken);
        var compilation = result.Compilation.WithOptions(result.Compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)).AddSyntaxTrees(tree);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task A_folder_without_a_project_or_with_two_is_told()
    {
        _folder.Write("B.csproj", Project);
        Assert.Contains("There are several projects in this folder", (await _folder.RunAsync("new", "petstore.yaml")).AssertCode(ExitCode.Failure).Error);
        File.Delete(_folder.PathOf("B.csproj"));
        File.Delete(_folder.PathOf("Shop App.csproj"));
        Assert.Contains("There is no project in this folder", (await _folder.RunAsync("new", "petstore.yaml")).AssertCode(ExitCode.Failure).Error);
    }

    [Theory]
    [InlineData("no xml")]
    [InlineData("<Other />")]
    [InlineData("<!DOCTYPE p [<!ENTITY a 'b'>]><Project>&a;</Project>")]
    public async Task A_project_file_that_is_none_is_told_and_left(string text)
    {
        _folder.Write("Shop App.csproj", text);
        Assert.Contains("Shop App.csproj is no project file", (await _folder.RunAsync("new", "petstore.yaml")).AssertCode(ExitCode.Failure).Error);
        Assert.Equal(text, _folder.Read("Shop App.csproj"));
    }
}
