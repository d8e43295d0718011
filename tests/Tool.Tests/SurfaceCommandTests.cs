namespace Dovetail.Tool.Tests;

public sealed class SurfaceCommandTests : IDisposable
{
    private readonly ToolFolder _folder = new ToolFolder().Write("petstore.yaml", ToolFolder.Petstore);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_written_beside_the_document_and_checked_there()
    {
        (await _folder.RunAsync("surface", "petstore.yaml", "--check")).AssertCode(ExitCode.Findings);
        (await _folder.RunAsync("surface", "petstore.yaml")).AssertCode(ExitCode.Success);
        (await _folder.RunAsync("surface", "petstore.yaml", "--check")).AssertCode(ExitCode.Success);

        var lines = _folder.Read("petstore.api.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("PetstoreClient: client", lines);
        Assert.Contains("IPetsClient.GetAsync(long petId): ApiCall<Pet> // GET /pets/{petId}", lines);
        Assert.Equal(lines.Skip(1).OrderBy(line => line.Split([':', '('])[0], StringComparer.Ordinal), lines.Skip(1));

        _folder.Write("petstore.yaml", ToolFolder.Petstore.Replace("operationId: getPet", "operationId: fetchPet", StringComparison.Ordinal));
        (await _folder.RunAsync("surface", "petstore.yaml", "--check")).AssertCode(ExitCode.Findings);
    }

    [Fact]
    public async Task Options_of_the_command_line_go_before_editorconfig()
    {
        _folder.Write(".editorconfig", "root = true\n[petstore.yaml]\ndovetail_include = tag:pets\n");
        Assert.DoesNotContain("IStoreClient", (await _folder.RunAsync("surface", "petstore.yaml", "--print")).Output);
        Assert.DoesNotContain("IPetsClient", (await _folder.RunAsync("surface", "petstore.yaml", "--print", "--set", "dovetail_include=tag:store")).Output);
    }

    [Theory]
    [InlineData("path", "\nPets.")]
    [InlineData("none", "\nListPetsAsync ")]
    public async Task Operations_are_named_as_callers_write_them_however_they_are_grouped(string groups, string method)
    {
        Assert.Contains(method, (await _folder.RunAsync("inspect", "petstore.yaml", "--set", "dovetail_groups=" + groups)).AssertCode(ExitCode.Success).Output);
        (await _folder.RunAsync("surface", "petstore.yaml", "--set", "dovetail_groups=" + groups)).AssertCode(ExitCode.Success);
        (await _folder.RunAsync("diff", "petstore.api.txt", "petstore.yaml", "--set", "dovetail_groups=" + groups)).AssertCode(ExitCode.Success);
    }

    [Fact]
    public async Task Generated_sources_are_those_of_a_build_and_leave_nothing_stale()
    {
        _folder.Write("out/Mine.g.cs", "// mine");
        (await _folder.RunAsync("generate", "petstore.yaml", "-o", "out", "--set", "dovetail_namespace=Corpus.Entry")).AssertCode(ExitCode.Success);
        var build = GeneratorRun.Run(SpecFiles.Read(_folder.PathOf("petstore.yaml"), null), TestContext.Current.CancellationToken);
        Assert.Equal(
            build.Sources.ToDictionary(source => source.Name, source => source.Text),
            Directory.EnumerateFiles(_folder.PathOf("out"), "Corpus*").ToDictionary(file => Path.GetFileName(file), File.ReadAllText));

        var less = (await _folder.RunAsync("generate", "petstore.yaml", "-o", "out", "--set", "dovetail_namespace=Corpus.Entry", "--set", "dovetail_include=tag:store")).AssertCode(ExitCode.Success);
        Assert.Contains("deleted that are generated no more", less.Output);
        Assert.False(File.Exists(_folder.PathOf("out/Corpus.Entry.PetsClient.g.cs")));
        Assert.Equal("// mine", _folder.Read("out/Mine.g.cs"));
    }
}
