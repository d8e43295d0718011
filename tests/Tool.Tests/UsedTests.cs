using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Tool.Tests;

/// <summary>What compiled code calls of a client.</summary>
public sealed class UsedTests : IDisposable
{
    private readonly ToolFolder _folder = new ToolFolder().Write("petstore.yaml", ToolFolder.Petstore);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("class A { static async Task B(PetstoreClient c) { await c.Pets.GetAsync(1); } }", "getPet")]
    [InlineData("class A { static void B(IPetsClient c) { Func<long, ApiCall<Pet>> f = id => c.GetAsync(id); } }", "getPet")]
    [InlineData("class A { static Delegate B(IPetsClient c) => c.DeleteAsync; }", "deletePet")]
    [InlineData("class A { static async Task B(IPetsClient c) { await foreach (var pet in c.ListAsync()) Console.WriteLine(pet.Name); } }", "listPets")]
    [InlineData("class A<T> { static int B(int i, IStoreClient c) { switch (i) { case 0: return 1; case 1: return 2; case 2: return 3; default: c.GetInventoryAsync(); return 1_000_000; } } }", "getInventory")]
    public async Task A_call_is_found_wherever_it_stands(string code, string operation)
    {
        Build(code);
        var run = (await _folder.RunAsync("used", "petstore.yaml", "--assembly", "App.dll")).AssertCode(ExitCode.Success);
        Assert.Contains("1 of 8 operations are called.\n", run.Output);
        Assert.EndsWith($"[petstore.yaml]\ndovetail_include = operation:{operation}\n", run.Output);

        // The filter suffices.
        _folder.Write(".editorconfig", "root = true\n" + run.Output[run.Output.IndexOf("[petstore", StringComparison.Ordinal)..]);
        Assert.Contains("\"operationCount\": 1", (await _folder.RunAsync("inspect", "petstore.yaml", "--json")).Output);
    }

    /// <summary>Another client may have a group of the same name.</summary>
    [Fact]
    public async Task A_call_of_another_client_is_none()
    {
        Build("class A { static void B(Other.IPetsClient o, IPetsClient c) { o.DeleteAsync(1); c.GetAsync(1); } } namespace Other { interface IPetsClient { void DeleteAsync(long petId); } }");
        var run = (await _folder.RunAsync("used", "petstore.yaml", "--assembly", "App.dll", "--set", "dovetail_namespace=Corpus.Entry")).AssertCode(ExitCode.Success);
        Assert.Contains("dovetail_include = operation:getPet\n", run.Output);
    }

    [Fact]
    public async Task Who_calls_nothing_is_told_so()
    {
        Build("class A { }");
        Assert.Equal("0 of 8 operations are called.\n", (await _folder.RunAsync("used", "petstore.yaml", "--assembly", "App.dll")).AssertCode(ExitCode.Success).Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ no assembly")]
    public async Task A_file_that_is_no_assembly_is_told(string text)
    {
        _folder.Write("App.dll", text);
        Assert.StartsWith("dovetail: App.dll ", (await _folder.RunAsync("used", "petstore.yaml", "--assembly", "App.dll")).AssertCode(ExitCode.Failure).Error);
    }

    [Fact]
    public async Task An_assembly_that_is_not_there_is_told() =>
        Assert.Contains("There is no file App.dll: build the project", (await _folder.RunAsync("used", "petstore.yaml", "--assembly", "App.dll")).AssertCode(ExitCode.Failure).Error);

    private void Build(string code) => Build(_folder, code, "App.dll");

    /// <summary>An assembly with the client of the folder's petstore.yaml and some code of its user's.</summary>
    internal static void Build(ToolFolder folder, string code, string name)
    {
        var result = GeneratorRun.Run(SpecFiles.Read(folder.PathOf("petstore.yaml"), null), TestContext.Current.CancellationToken);
        var tree = CSharpSyntaxTree.ParseText($"using Dovetail; using {GeneratorRun.Namespace};\n{code}", EmptyProject.ParseOptions, cancellationToken: TestContext.Current.CancellationToken);
        var compilation = result.Compilation.AddSyntaxTrees(tree);
        compilation = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(Microsoft.CodeAnalysis.ReportDiagnostic.Default));
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(name))!);
        using var file = File.Create(folder.PathOf(name));
        var emitted = compilation.Emit(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
    }
}
