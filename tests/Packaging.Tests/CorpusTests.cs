namespace Dovetail.Packaging.Tests;

/// <summary>The corpus tool, and what it says of real documents.</summary>
[Collection(nameof(PackagingGroup))]
public sealed class CorpusTests
{
    private static readonly string[] RealDocuments =
        ["petstore", "train-travel", "github-rest", "kubernetes", "openai", "stripe", "docker-engine", "hetzner-cloud"];

    [Fact]
    public async Task Real_documents_generate_and_compile_with_every_operation()
    {
        var corpus = Environment.GetEnvironmentVariable("DOVETAIL_CORPUS");
        if (string.IsNullOrEmpty(corpus))
        {
            Assert.Skip("DOVETAIL_CORPUS names no folder with real documents.");
        }

        var report = Path.GetTempFileName();
        try
        {
            await RunAsync(corpus, "--filter", string.Join(',', RealDocuments), "--report", report);
            Assert.True(File.ReadAllLines(report).Length > RealDocuments.Length);
        }
        finally
        {
            File.Delete(report);
        }
    }

    [Fact]
    public async Task A_folder_is_searched_for_documents_and_each_has_a_line()
    {
        var output = await RunAsync(RepositoryRoot.PathOf("sample-specs", "petstore"));

        Assert.Contains("1 specs in", output, StringComparison.Ordinal);
        Assert.Contains("1 Good", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_a_client_is_a_failure()
    {
        var folder = Directory.CreateTempSubdirectory("dovetail-corpus-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "broken.yaml"), "openapi: 3.0.0\npaths: [not, a, mapping\n", TestContext.Current.CancellationToken);
        try
        {
            var e = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(folder));
            Assert.Contains("1 Incomplete", e.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_surface_is_a_table_of_groups_and_methods_and_of_what_pages()
    {
        var table = Path.GetTempFileName();
        try
        {
            await RunAsync(RepositoryRoot.PathOf("sample-specs", "petstore"), "--filter", "petstore", "--surface", table);
            var lines = await File.ReadAllLinesAsync(table, TestContext.Current.CancellationToken);

            Assert.Equal("spec\tmethod\tpath\tgroup\tname\tpages", lines[0]);
            Assert.Contains("petstore\tGET\t/pets\tPets\tList\toffset", lines);
            Assert.Contains("petstore\tGET\t/pets/{petId}\tPets\tGet\t-", lines);
        }
        finally
        {
            File.Delete(table);
        }
    }

    [Theory]
    [InlineData("petstore", "Pets.Gett", "petstore: There is no operation Pets.Gett.")]
    [InlineData("petshop", "Pets.Get", "petshop: There is no such document.")]
    public async Task What_can_not_be_called_is_not_published(string name, string operation, string complaint)
    {
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(RepositoryRoot.PathOf("sample-specs", "petstore"), "--trim", name, operation));

        Assert.Contains(complaint, e.Message, StringComparison.Ordinal);
    }

    private static Task<string> RunAsync(params string[] arguments) =>
        DotnetCommand.RunAsync(RepositoryRoot.Path, "dotnet", ["run", "-c", "Release", "--project", "tests/Corpus", "--", .. arguments]);
}
