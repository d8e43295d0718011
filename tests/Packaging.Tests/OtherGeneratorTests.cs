namespace Dovetail.Packaging.Tests;

/// <summary>Other source generators at work on models of the same project.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class OtherGeneratorTests(PackedFeed feed)
{
    private const string Made = "obj/made/Microsoft.AspNetCore.Http.RequestDelegateGenerator/Microsoft.AspNetCore.Http.RequestDelegateGenerator.RequestDelegateGenerator";

    /// <summary>
    /// A JsonSerializerContext (without reflection), a mapper of Mapperly and a minimal API, whose code is written when it is compiled; at their strictest, as every fresh project is.
    /// </summary>
    [Fact]
    public async Task A_context_a_mapper_and_a_minimal_api_see_the_models_of_their_project()
    {
        var project = feed.CreateProject("generators").Add("shop.yaml").Add("Program.cs", "OtherGenerators.cs").Write("Consumer.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <EnableRequestDelegateGenerator>true</EnableRequestDelegateGenerator>
                <JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>obj/made</CompilerGeneratedFilesOutputPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Dovetail" Version="0.1.0" />
                <PackageReference Include="Riok.Mapperly" Version="4.3.1" PrivateAssets="all" />
                <AdditionalFiles Include="shop.yaml" DovetailModelsForOtherGenerators="true" />
              </ItemGroup>
            </Project>
            """);

        var output = await project.DotnetAsync("run");

        Assert.Equal(
            """
            {"Order":{"id":7,"title":"tea","status":"lost","more":1},"All":[{"id":8,"title":"jam"}]}
            OrderRow { Id = 7, Title = tea }
            {"id":9,"title":"ham"}
            """,
            output.Trim().ReplaceLineEndings("\n"));
        Assert.Contains("global::Consumer.Shop.NewOrder", project.Read($"{Made}/GeneratedRouteBuilderExtensions.g.cs"), StringComparison.Ordinal);
    }

    /// <summary>The compiler of .NET 9, which shows generators nothing of each other: the client is there, and a finding says what is not.</summary>
    [Fact]
    public async Task An_older_compiler_makes_the_same_client_and_says_that_no_other_generator_sees_it()
    {
        const string items = """
            <PackageReference Include="Dovetail" Version="0.1.0" />
            <PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="4.14.0" PrivateAssets="all" />
            <AdditionalFiles Include="shop.yaml" DovetailModelsForOtherGenerators="true" />
            """;
        await using var server = await ShopServer.StartAsync();
        const string properties = "<RoslynCompilerType>Custom</RoslynCompilerType><RollForward>Major</RollForward><WarningsNotAsErrors>DOVE0068</WarningsNotAsErrors>";
        var project = feed.CreateProject("older").WriteProject("net8.0", items, properties).Add("shop.yaml").Add("Program.cs")
            .Write(".editorconfig", "root = true\n[shop.yaml]\ndovetail_severity_dove0068 = warning\n");

        var build = await project.DotnetAsync("build", "-v", "quiet", "--nologo");
        var output = await project.DotnetAsync("run", "--no-build", "--", server.Address.ToString());

        Assert.Equal(ShopServer.ExpectedOutput, output.Trim().ReplaceLineEndings("\n"));
        Assert.Contains("shop.yaml(1,1): warning DOVE0068", build, StringComparison.Ordinal);
    }
}
