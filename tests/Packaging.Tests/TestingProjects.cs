namespace Dovetail.Packaging.Tests;

/// <summary>A client in a project of its own, and a project of tests beside it, as most repositories have them.</summary>
internal sealed class TestingProjects
{
    private const string Common = """
        <TargetFramework>net10.0</TargetFramework>
        <ImplicitUsings>enable</ImplicitUsings>
        <Nullable>enable</Nullable>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <NuGetAudit>false</NuGetAudit>
        <NoWarn>$(NoWarn);DOVE0070;NETSDK1206;xUnit1051</NoWarn>
        """;

    public TestingProjects(PackedFeed feed, string name)
    {
        Client = feed.CreateProject(Path.Combine(name, "Shop.Client"));
        Tests = feed.CreateProject(Path.Combine(name, "Shop.Tests"));
    }

    public FreshProject Client { get; }

    public FreshProject Tests { get; }

    /// <param name="properties">What the project has of its own.</param>
    /// <param name="items">Its items beside the document and the package.</param>
    public TestingProjects WriteClient(string properties = "", string items = "")
    {
        Client.Add("shop.yaml").Write("Shop.Client.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{Common}{properties}</PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Dovetail" Version="0.1.0" />
                <AdditionalFiles Include="*.yaml" />
                {items}
              </ItemGroup>
            </Project>
            """);
        return this;
    }

    /// <param name="packages">The test framework.</param>
    /// <param name="code">The tests.</param>
    /// <param name="properties">What the project has of its own.</param>
    public TestingProjects WriteTests(string packages, string code, string properties = "<OutputType>Exe</OutputType>")
    {
        Tests.Add("KitTests.cs", code).Write("Shop.Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{Common}{properties}</PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Dovetail.Testing" Version="0.1.0" />
                {packages}
                <ProjectReference Include="../Shop.Client/Shop.Client.csproj" DovetailTesting="true" />
              </ItemGroup>
            </Project>
            """);
        return this;
    }
}
