namespace Dovetail.Tool.Tests;

/// <summary>What users give a tool by mistake: each is a sentence and an exit code, never an exception.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> DocumentCommands => ["validate", "inspect", "surface", "generate", "diff"];

    [Theory]
    [MemberData(nameof(DocumentCommands))]
    public async Task A_folder(string command)
    {
        _folder.Write("specs/petstore.yaml", ToolFolder.Petstore);
        var run = (await _folder.RunAsync(ArgumentsOf(command, "specs"))).AssertCode(ExitCode.Failure);
        Assert.Equal("dovetail: specs is a folder: name the document in it, such as petstore.yaml.\n", run.Error);
    }

    [Theory]
    [MemberData(nameof(DocumentCommands))]
    public async Task Nothing(string command)
    {
        var run = (await _folder.RunAsync(command)).AssertCode(ExitCode.Failure);
        Assert.Contains("Required argument '", run.Error);
        Assert.Contains($"'dotnet dovetail {command} --help'", run.Error);
        Assert.Empty(run.Output);
    }

    [Theory]
    [MemberData(nameof(DocumentCommands))]
    public async Task A_file_that_is_not_there(string command)
    {
        var run = (await _folder.RunAsync(ArgumentsOf(command, "nowhere.yaml"))).AssertCode(ExitCode.Failure);
        Assert.Equal("dovetail: There is no file nowhere.yaml.\n", run.Error);
    }

    [Theory]
    [InlineData("", "a.yaml is empty.")]
    [InlineData("  \n", "a.yaml is empty.")]
    [InlineData("<!DOCTYPE html><html></html>", "a.yaml is HTML or XML, not an OpenAPI document: the page that shows a document is not the document.")]
    [InlineData("a: 1", "a.yaml is no OpenAPI document: it has neither 'openapi' nor 'swagger' at its root.")]
    [InlineData("overlay: 1.0.0\nactions: []", "a.yaml is an overlay: name the document that it changes, and '--overlay a.yaml'.")]
    public async Task A_file_that_is_no_document(string text, string message)
    {
        _folder.Write("a.yaml", text);
        var run = (await _folder.RunAsync("validate", "a.yaml")).AssertCode(ExitCode.Failure);
        Assert.Equal($"dovetail: {message}\n", run.Error);
    }

    [Theory]
    [InlineData("include=tag:pets", "'--set include=tag:pets' sets no option of the generator: their names begin with dovetail_, as in --set dovetail_include=tag:pets.")]
    [InlineData("DovetailEnums=open", "'--set DovetailEnums=open' sets no option of the generator: their names begin with dovetail_, as in --set dovetail_include=tag:pets.")]
    [InlineData("dovetail_include", "'--set dovetail_include' has no '=': an option is set as in --set dovetail_include=tag:pets.")]
    public async Task A_setting_that_is_no_option(string setting, string message)
    {
        _folder.Write("petstore.yaml", ToolFolder.Petstore);
        var run = (await _folder.RunAsync("inspect", "petstore.yaml", "--set", setting)).AssertCode(ExitCode.Failure);
        Assert.Equal($"dovetail: {message}\n", run.Error);
    }

    [Fact]
    public async Task An_address()
    {
        var run = (await _folder.RunAsync("inspect", "https://petstore.example/openapi.json")).AssertCode(ExitCode.Failure);
        Assert.Contains("'dotnet dovetail pull https://petstore.example/openapi.json' fetches the document first", run.Error);
    }

    [Fact]
    public async Task A_document_that_is_not_well_formed_is_findings_to_one_and_a_failure_to_the_other()
    {
        _folder.Write("a.yaml", "openapi: 3.0.0\ninfo: {\n");
        var validated = (await _folder.RunAsync("validate", "a.yaml")).AssertCode(ExitCode.Findings);
        Assert.Contains("error DOVE0001", validated.Output);
        var inspected = (await _folder.RunAsync("inspect", "a.yaml")).AssertCode(ExitCode.Failure);
        Assert.Contains("a.yaml has no client: The document can not be read", inspected.Error);
    }

    [Fact]
    public async Task Forty_megabytes()
    {
        var text = ToolFolder.Petstore.Replace("A shop for pets.", "A shop for pets." + new string('x', 40 * 1024 * 1024), StringComparison.Ordinal);
        _folder.Write("large.yaml", text);
        var run = (await _folder.RunAsync("inspect", "large.yaml", "--json")).AssertCode(ExitCode.Success);
        Assert.Contains("\"operationCount\": 8", run.Output);
    }

    [Fact]
    public async Task More_than_any_document()
    {
        using (var file = File.Create(_folder.PathOf("huge.json")))
        {
            // Without content: the file system keeps no zeros.
            file.SetLength(Documents.DocumentFile.LargestBytes + 1);
        }

        var run = (await _folder.RunAsync("validate", "huge.json")).AssertCode(ExitCode.Failure);
        Assert.Contains("documents of more than 128 MB are not read", run.Error);
    }

    [Theory]
    [InlineData("validate", "petstore.yaml")]
    [InlineData("inspect", "petstore.yaml")]
    [InlineData("inspect", "petstore.yaml", "--json")]
    [InlineData("surface", "petstore.yaml", "--print")]
    [InlineData("diff", "petstore.yaml", "petstore.yaml")]
    public async Task A_pipe_that_closes(params string[] arguments)
    {
        _folder.Write("petstore.yaml", ToolFolder.Petstore);
        var error = new StringWriter();
        using var pipe = new ClosedPipe();
        Assert.Equal(ExitCode.Success, await _folder.RunAsync(pipe, error, arguments));
        Assert.Empty(error.ToString());
    }

    /// <summary>A fault of files is no reader that has gone.</summary>
    [Fact]
    public async Task A_place_that_can_not_be_written()
    {
        _folder.Write("petstore.yaml", ToolFolder.Petstore).Write("file", "");
        var run = (await _folder.RunAsync("surface", "petstore.yaml", "-o", "file/petstore.api.txt")).AssertCode(ExitCode.Failure);
        Assert.StartsWith("dovetail: file/petstore.api.txt can not be written: ", run.Error);
        Assert.Contains("file is a file: the sources go into a folder", (await _folder.RunAsync("generate", "petstore.yaml", "-o", "file")).AssertCode(ExitCode.Failure).Error);
    }

    [Fact]
    public async Task A_command_that_there_is_not()
    {
        var run = (await _folder.RunAsync("vaildate", "a.yaml")).AssertCode(ExitCode.Failure);
        Assert.Contains("vaildate", run.Error);
    }

    private static string[] ArgumentsOf(string command, string document) => command switch
    {
        "generate" => [command, document, "-o", "out"],
        "diff" => [command, document, document],
        _ => [command, document],
    };
}
