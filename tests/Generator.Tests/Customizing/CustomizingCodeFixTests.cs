using Dovetail.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dovetail.Generator.Tests.Customizing;

/// <summary>What an editor offers where an attribute names nothing of the document: the name that was meant, perhaps.</summary>
public sealed class CustomizingCodeFixTests
{
    [Theory]
    [InlineData("[OpenApiClient(\"petstor.yaml\")] public partial class PetstoreClient;", "petstor.yaml", "petstore.yaml")]
    [InlineData("[OpenApiClient(\"petstore.yaml\")] [Operation(\"listPet\", Name = \"X\")] public partial class PetstoreClient;", "listPet", "listPets")]
    [InlineData("[OpenApiClient(\"petstore.yaml\")] [UseType(\"Mony\", typeof(Contracts.Coin))] public partial class PetstoreClient;", "Mony", "Money")]
    [InlineData("[Schema(\"Pett\")] public partial class Animal;", "Pett", "Pet")]
    [InlineData("[Schema(\"Pet\", Document = \"petstor.yaml\")] public partial class Animal;", "petstor.yaml", "petstore.yaml")]
    [InlineData("[Schema(\"Pet\")] [SchemaMember(\"photoUrl\", Name = \"Photos\")] public partial class Animal;", "photoUrl", "photoUrls")]
    [InlineData("[Schema(\"Pet\")] public partial class Animal { [SchemaMember(\"not\")] public string? Title { get; set; } }", "not", "note")]
    public async Task The_nearest_name_is_offered_and_mends_it(string code, string old, string nearest)
    {
        code = "namespace App.Petstore; " + code;
        var mended = Assert.Single(await FixesOf(code, CustomizedProject.Of(code)), fix => fix.Title == $"Change '{old}' to '{nearest}'").Text;

        Assert.Equal(code.Replace($"\"{old}\"", $"\"{nearest}\"", StringComparison.Ordinal), mended);
        Assert.DoesNotContain(CustomizedProject.Of(mended).Findings, finding => finding.Id == "DOVE0120");
    }

    [Theory]
    [InlineData("[Schema(\"Zebra\")] public partial class Animal;")]
    [InlineData("[Operation(\"listPets\", Name = \"Search\")] public partial class PetstoreClient;")]
    public async Task Where_no_name_is_near_nothing_is_offered(string code)
    {
        code = "namespace App.Petstore; " + code;
        Assert.Empty(await FixesOf(code, CustomizedProject.Of(code)));
    }

    private static async Task<IReadOnlyList<(string Title, string Text)>> FixesOf(string code, CustomizedProject project)
    {
        var finding = Assert.Single(project.Findings, finding => finding.Id == "DOVE0120");
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("App", LanguageNames.CSharp).AddDocument("Code.cs", CustomizedProject.Usings + code);
        var tree = (await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
        var here = Diagnostic.Create(finding.Descriptor, Location.Create(tree, finding.Location.SourceSpan), finding.Properties, "");
        var actions = new List<CodeAction>();
        await new NearestNameFix().RegisterCodeFixesAsync(new CodeFixContext(document, here, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        var fixes = new List<(string, string)>();
        foreach (var action in actions)
        {
            var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
            var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
            fixes.Add((action.Title, (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString()[CustomizedProject.Usings.Length..]));
        }

        return fixes;
    }
}
