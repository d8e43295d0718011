namespace Dovetail.Packaging.Tests;

/// <summary>The tool as it is installed, and a fresh project whose build holds its client against what the tool has written.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class ToolTests(PackedFeed feed)
{
    private const string Items = """
        <PackageReference Include="Dovetail" Version="0.1.0" />
        <AdditionalFiles Include="shop.yaml" DovetailName="Store" />
        <AdditionalFiles Include="shop.api.txt" />
        """;

    [Fact]
    public async Task The_tool_writes_the_surface_that_a_build_holds_the_client_against()
    {
        var project = feed.CreateProject("tool").WriteProject("net10.0", Items).Add("shop.yaml").Write("Program.cs", "Console.WriteLine(typeof(Consumer.Store.StoreClient));");
        await project.DotnetAsync("tool", "install", "Dovetail.Tool", "--version", "0.1.0", "--tool-path", "tools");

        // MSBuild says what the item's metadata is: the client's name.
        await project.ExecuteAsync(OperatingSystem.IsWindows() ? "tools/dotnet-dovetail.exe" : "tools/dotnet-dovetail", "surface", "shop.yaml", "--project", "Consumer.csproj");
        var surface = project.Read("shop.api.txt");
        Assert.Contains("\nStoreClient: client\n", surface);
        await project.DotnetAsync("build", "-v", "quiet", "--nologo");

        project.Write("shop.api.txt", surface + "IOrdersClient.GoneAsync(): ApiCall<NoContent> // GET /gone\n");
        Assert.Contains("DOVE0080: The client no longer has 'IOrdersClient.GoneAsync(): ApiCall<NoContent> // GET /gone'", await project.FailAsync("build", "-v", "quiet", "--nologo"));
    }
}
