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
}
