using Dovetail.Generator.Pipelines;
using Dovetail.Generator.Tests.Customizing;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>What runs again for an attribute, and what does not.</summary>
public sealed class CustomizingIncrementalityTests
{
    private const string Other = "/app/depot.yaml";

    private const string Code = """
        using Dovetail;
        namespace App.Petstore;
        [OpenApiClient("petstore.yaml")]
        [Operation("listStores", Name = "All")]
        public partial class PetstoreClient;

        [Schema("Pet")]
        [SchemaMember("note", Name = "Remark")]
        public partial class Animal;
        """;

    private static readonly string[] Behind = [StepNames.PartMaps, StepNames.Inputs, StepNames.Compile, StepNames.Files, StepNames.Reports, StepNames.PartReports];

    [Fact]
    public void A_keystroke_reads_the_declarations_and_runs_nothing_behind_them()
    {
        var driver = Driver();
        driver.Run();
        var second = driver.TypeCSharp().Run();
        Steps.AssertKept(Steps.Reasons(second, StepNames.Parts));
        Assert.All(Behind, step => Steps.AssertCached(second, step));
        Steps.AssertKept(Steps.OutputReasons(second));
    }

    [Theory]
    [InlineData("using Dovetail;", "using Dovetail;\n\n// A comment that moves all.\n")]
    [InlineData("public partial class Animal;", "public partial class Animal { private int Twice() => 2; }", true)]
    public void An_edit_beside_an_attribute_prints_nothing(string before, string after, bool isRead = false)
    {
        var driver = Driver();
        driver.Run();
        var second = driver.Edit(Code, Code.Replace(before, after, StringComparison.Ordinal)).Run();
        Steps.AssertKept(Steps.Reasons(second, StepNames.Files));
        if (!isRead)
        {
            Steps.AssertKept(Steps.Reasons(second, StepNames.Parts));
            Steps.AssertCached(second, StepNames.Compile);
        }
    }

    [Fact]
    public void An_attributes_edit_prints_what_it_touches_and_reads_no_other_document()
    {
        var driver = Driver();
        var first = SpecDriver.Sources(driver.Run());
        var result = driver.Edit(Code, Code.Replace("\"Remark\"", "\"Hint\"", StringComparison.Ordinal)).Run();
        var second = SpecDriver.Sources(result);
        Assert.Equal(first.Keys.Order(), second.Keys.Order());
        Assert.Contains("Pet", Assert.Single(first.Keys, hint => first[hint] != second[hint]), StringComparison.Ordinal);
        Assert.Single(Steps.Reasons(result, StepNames.Files), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], Steps.Reasons(result, StepNames.Compile).OrderByDescending(reason => reason));
    }

    /// <summary>What an edit of each attribute prints again, by the names of the files.</summary>
    [Theory]
    [InlineData("Name = \"All\"", "Name = \"Every\"", "App.Petstore.StoresClient")]
    [InlineData("Name = \"All\"", "Name = \"All\", Paging = \"none\"")]
    [InlineData("Name = \"All\"", "Name = \"All\", RateLimit = \"100/minute\"", "App.Petstore.StoresClient")]
    [InlineData("\"note\", Name = \"Remark\"", "\"id\", Type = typeof(int)", "App.Petstore.Models.Pet")]
    [InlineData("\"note\", Name = \"Remark\"", "\"note\", Hidden = true", "App.Petstore.Models.Pet")]
    [InlineData("public partial class Animal;", "public partial class Animal { public required string Name { get; set; } }", "App.Petstore.Models.Pet")]
    public void An_edit_prints_the_files_that_it_touches(string before, string after, params string[] files)
    {
        var driver = Driver();
        var first = SpecDriver.Sources(driver.Run());
        var result = driver.Edit(Code, Code.Replace(before, after, StringComparison.Ordinal)).Run();
        var second = SpecDriver.Sources(result);
        var changed = first.Keys.Where(hint => first[hint] != second.GetValueOrDefault(hint)).Select(hint => hint.Replace(".g.cs", "", StringComparison.Ordinal));
        Assert.Equal(files.Order(), changed.Order());
        Assert.Equal(files.Length, Steps.Reasons(result, StepNames.Files).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Contains(IncrementalStepRunReason.Cached, Steps.Reasons(result, StepNames.Compile));
    }

    [Fact]
    public void A_model_that_names_no_document_reads_none_but_that_of_its_namespace()
    {
        var driver = Driver();
        driver.Run();
        var second = driver.Edit(Code, Code.Replace("class Animal", "class Beast", StringComparison.Ordinal)).Run();
        Assert.Single(Steps.Reasons(second, StepNames.Compile), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(Steps.Reasons(second, StepNames.Compile), reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void No_step_but_the_places_holds_on_to_the_users_code()
    {
        var result = Driver().Run();
        var graph = new ObjectGraph();
        string[] own = [StepNames.Parts, StepNames.PartMaps, StepNames.Inputs, StepNames.Compile];
        foreach (var output in own.SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs))
        {
            graph.AssertHoldsNoRoslynState(output.Value);
        }
    }

    private static SpecDriver Driver() => new SpecDriver((PetstoreText.Path, PetstoreText.Spec), (Other, PetstoreText.Spec)).Add(Code);
}
