using Dovetail.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dovetail.Generator.Tests.Mapping;

/// <summary>What an editor offers for the findings about mappers.</summary>
public sealed class MapperCodeFixTests
{
    private const string Code = """
        using App.Shop;
        using Dovetail;
        namespace App.Mine;
        public class Mine { public string Sku { get; set; } = ""; public string? Remark { get; set; } }
        public class Made { public System.Guid Sku { get; set; } public int Count { get; set; } }
        [ApiMapper]
        public static partial class Mapper
        {
            // Lines.
            public static partial Mine Map(Line line);

            public static partial Line Back(Mine mine);

            public static partial Made Make(Line line);
        }
        """;

    [Theory]
    [InlineData("DOVE0103", "Leave 'Remark' out", "    // Lines.\n    [MapIgnore(\"Remark\")]\n    public static partial Mine Map(Line line);")]
    [InlineData("DOVE0103", "Say where 'Remark' comes from", "[MapMember(\"…\", \"Remark\")]\n    public static partial Mine Map(Line line);")]
    [InlineData("DOVE0104", "Say where 'Count' comes from", "[MapMember(\"…\", \"Count\")]\n    public static partial Line Back(Mine mine);")]
    [InlineData("DOVE0105", "Leave 'Count' out", "[MapIgnore(\"Count\")]\n    public static partial Mine Map(Line line);")]
    [InlineData("DOVE0105", "Say where 'Count' goes", "[MapMember(\"Count\", \"…\")]\n    public static partial Mine Map(Line line);")]
    [InlineData("DOVE0107", "Write a conversion", "    private static global::System.Guid Convert(string value) => throw new global::System.NotImplementedException();\n}")]
    public async Task A_fix_mends_what_a_finding_tells(string id, string title, string written)
    {
        var finding = MapperProject.Of(Code).Findings.First(finding => finding.Id == id);

        Assert.Contains(written, await FixAsync(finding, title), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_out_is_told_no_more()
    {
        var (before, fixedOnes) = (MapperProject.Of(Code), MapperProject.Of(await FixAsync(MapperProject.Of(Code).Findings.First(finding => finding.Id == "DOVE0103"), "Leave 'Remark' out")));

        Assert.Equal(before.Ids.Count(id => id == "DOVE0103") - 1, fixedOnes.Ids.Count(id => id == "DOVE0103"));
    }

    private static async Task<string> FixAsync(Diagnostic finding, string title)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("App", LanguageNames.CSharp).AddDocument("Code.cs", Code.ReplaceLineEndings("\n"));
        var tree = (await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
        var here = Diagnostic.Create(finding.Descriptor, Location.Create(tree, finding.Location.SourceSpan), finding.Properties, "");
        var actions = new List<CodeAction>();
        CodeFixProvider fix = finding.Id == "DOVE0107" ? new MapperConversionFix() : new MapperAttributeFix();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, here, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        var operations = await actions.Single(action => action.Title == title).GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString().ReplaceLineEndings("\n");
    }
}
