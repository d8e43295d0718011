namespace Dovetail.Packaging.Tests;

/// <summary>Projects with other habits than those of the templates.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class HabitTests(PackedFeed feed)
{
    /// <summary>A library with internal clients of two documents, versions that are managed centrally, every analyzer as an error, and neither implicit usings nor nullable types.</summary>
    [Fact]
    public async Task A_strict_library_of_old_habits_has_two_internal_clients_and_a_mapper_without_a_warning()
    {
        var project = feed.CreateProject("strict").Add("shop.yaml").Add("hooks.yaml").Add("Sales.cs")
            .Write("Directory.Packages.props", """
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><PackageVersion Include="Dovetail" Version="0.1.0" /></ItemGroup>
                </Project>
                """)
            .Write("Acme.Sales.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net8.0</TargetFramework>
                    <ImplicitUsings>disable</ImplicitUsings>
                    <Nullable>disable</Nullable>
                    <AnalysisLevel>latest-all</AnalysisLevel>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    <GenerateDocumentationFile>true</GenerateDocumentationFile>
                    <NuGetAudit>false</NuGetAudit>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Dovetail" />
                    <AdditionalFiles Include="shop.yaml" DovetailVisibility="internal" />
                    <OpenApiReference Include="hooks.yaml" CodeGenerator="Dovetail" ClassName="CallbacksClient" Namespace="Acme.Hooked" DovetailVisibility="internal" />
                  </ItemGroup>
                </Project>
                """);

        Assert.DoesNotContain("warning", await project.DotnetAsync("build", "-v", "minimal", "--nologo"), StringComparison.Ordinal);

        Assert.True(project.Holds("bin/Debug/net8.0/Acme.Sales.dll", "Acme.Sales.Shop.ShopClient"));
        Assert.True(project.Holds("bin/Debug/net8.0/Acme.Sales.dll", "Acme.Hooked.CallbacksWebhooks"));
    }
}
