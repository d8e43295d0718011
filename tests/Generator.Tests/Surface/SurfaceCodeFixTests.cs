using Dovetail.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dovetail.Generator.Tests.Surface;

/// <summary>What an editor offers for the findings about a client's surface: it edits the file, not the document.</summary>
public sealed class SurfaceCodeFixTests
{
    [Theory]
    [InlineData("Order.Note: string?\n", "", "Add the line to shop.api.txt", "DOVE0082")]
    [InlineData("Order.Note: string?\n", "Order.Note: int?\n", "Write the new line into shop.api.txt", "DOVE0081")]
    [InlineData("Order.Note: string?\n", "Order.Note: string?\nOrder.Total: decimal?\n", "Take the line out of shop.api.txt", "DOVE0080")]
    public async Task A_fix_writes_the_line_at_its_place(string line, string instead, string title, string id)
    {
        var surface = SurfaceGuardTests.Surface + "\n";
        var before = surface.Replace(line, instead, StringComparison.Ordinal);
        var finding = Assert.Single(SurfaceGuardTests.Findings(SurfaceGuardTests.Shop, before));
        Assert.Equal(id, finding.Id);

        var after = await FixAsync(before, finding, title);
        Assert.Equal(surface, after);
        Assert.Empty(SurfaceGuardTests.Findings(SurfaceGuardTests.Shop, after));
    }

    private static async Task<string> FixAsync(string surface, Diagnostic finding, string title)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("App", LanguageNames.CSharp);
        var file = project.AddAdditionalDocument("shop.api.txt", SourceText.From(surface), filePath: "/app/shop.api.txt");
        var document = file.Project.AddAdditionalDocument("shop.yaml", SourceText.From(SurfaceGuardTests.Shop), filePath: "/app/shop.yaml");
        var actions = new List<CodeAction>();
        await new SurfaceLineFix().RegisterCodeFixesAsync(new CodeFixContext(
            document, finding.Location.SourceSpan, [finding], (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        var operations = await actions.Single(action => action.Title == title).GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetAdditionalDocument(file.Id)!;
        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }
}
