namespace Dovetail.Packaging.Tests;

[Collection(nameof(PackagingGroup))]
public sealed class SampleTests
{
    [Fact]
    public async Task The_first_command_of_the_readme_runs()
    {
        var output = await DotnetCommand.RunAsync(RepositoryRoot.Path, "dotnet", ["run", "--project", "sample-specs/petstore"]);

        Assert.Contains("Everything went as the document says.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_that_misbehaves_ends_by_itself_with_what_it_proved()
    {
        var output = await DotnetCommand.RunAsync(RepositoryRoot.Path, "dotnet", ["run", "--project", "sample-specs/orders"]);

        Assert.Contains("Proved:", output, StringComparison.Ordinal);
        Assert.Contains("+ a webhook that comes twice is handled once", output, StringComparison.Ordinal);
    }
}
