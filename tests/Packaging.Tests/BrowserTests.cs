using System.ComponentModel;

namespace Dovetail.Packaging.Tests;

/// <summary>A client works in a browser's WebAssembly: .NET's runtime for browsers, under Node.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class BrowserTests(PackedFeed feed)
{
    [Fact]
    public async Task A_client_works_in_a_browser_with_a_token_of_its_own()
    {
        await SkipWithoutNodeAsync();
        await using var server = await ShopServer.StartAsync();
        var project = feed.CreateProject("browser").Add("shop.yaml").Add("main.mjs").Add("Program.cs", "Browser.cs").Write("Consumer.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.WebAssembly">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <NoWarn>$(NoWarn);DOVE0070</NoWarn>
                <InvariantGlobalization>true</InvariantGlobalization>
                <CompressionEnabled>false</CompressionEnabled>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Dovetail" Version="0.1.0" />
                <AdditionalFiles Include="shop.yaml" />
              </ItemGroup>
            </Project>
            """);

        await project.DotnetAsync("build", "-c", "Release", "-v", "quiet", "--nologo");
        var output = await project.RunAsync("node", "main.mjs", server.Address.ToString());

        Assert.Equal("order 7: tea in a browser: True\ntea\ncake\njam", output.Trim().ReplaceLineEndings("\n"));
        Assert.DoesNotContain(server.Headers, name => name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) || name == "traceparent");
    }

    private static async Task SkipWithoutNodeAsync()
    {
        try
        {
            await DotnetCommand.RunAsync(RepositoryRoot.Path, "node", ["--version"]);
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node is not installed: .NET's runtime for browsers runs in it.");
        }
    }
}
