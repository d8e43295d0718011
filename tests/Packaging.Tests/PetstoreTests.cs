namespace Dovetail.Packaging.Tests;

[Collection(nameof(PackagingGroup))]
public sealed class PetstoreTests
{
    [Fact]
    public async Task The_first_command_of_the_readme_runs()
    {
        var output = await DotnetCommand.RunAsync(RepositoryRoot.Path, "dotnet", ["run", "--project", "sample-specs/petstore"]);

        Assert.Contains("Everything went as the document says.", output, StringComparison.Ordinal);
    }
}
