using Dovetail.Generator.Pipelines;
using Dovetail.Generator.Tests.Mapping;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>What runs again for mappers, and what does not.</summary>
public sealed class MapperIncrementalityTests
{
    private const string Path = "/app/shop.yaml";

    private const string Code = """
        using App.Shop;
        using Dovetail;
        namespace App.Mine;
        public class Mine { public string Sku { get; set; } = ""; public int Count { get; set; } }
        [ApiMapper]
        public static partial class Mapper { public static partial Mine Map(Line line); }
        """;

    private static readonly string[] Behind =
    [
        StepNames.Inputs, StepNames.Compile, StepNames.Files, StepNames.Mappers, StepNames.WrittenMappers,
    ];

    [Fact]
    public void A_keystroke_reads_the_declaration_and_runs_nothing_behind_it()
    {
        var driver = new SpecDriver((Path, ShopText.Spec)).Add(Code);
        driver.Run();
        var second = driver.TypeCSharp().Run();
        Steps.AssertKept(Steps.Reasons(second, StepNames.Declarations));
        Assert.All(Behind, step => Steps.AssertCached(second, step));
        Steps.AssertCached(second, StepNames.MapperReports);
        Steps.AssertKept(Steps.OutputReasons(second));
    }

    [Theory]
    [InlineData("using Dovetail;", "using Dovetail;\n\n// A comment that moves all.\n")]
    [InlineData("public int Count { get; set; }", "public int Count { get; set; } public int Twice() => 2 * Count;")]
    public void An_edit_beside_a_mapper_that_changes_none_of_its_types_prints_nothing(string before, string after)
    {
        var driver = new SpecDriver((Path, ShopText.Spec)).Add(Code);
        driver.Run();
        var second = driver.Edit(Code, Code.Replace(before, after, StringComparison.Ordinal)).Run();
        Steps.AssertKept(Steps.Reasons(second, StepNames.Declarations));
        Assert.All(Behind, step => Steps.AssertCached(second, step));
        Assert.Equal([IncrementalStepRunReason.Modified], Steps.Reasons(second, StepNames.MapperReports));
    }

    [Fact]
    public void A_member_more_writes_its_mapper_again_and_no_client()
    {
        var driver = new SpecDriver((Path, ShopText.Spec)).Add(Code);
        driver.Run();
        var second = driver.Edit(Code, Code.Replace("public int Count", "public string? Remark { get; set; } public int Count", StringComparison.Ordinal)).Run();
        Assert.Equal([IncrementalStepRunReason.Modified], Steps.Reasons(second, StepNames.Mappers));
        Steps.AssertCached(second, StepNames.Compile);
        Steps.AssertCached(second, StepNames.Files);
        Assert.Contains("DOVE0103", second.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void An_edit_of_the_document_that_changes_other_models_prints_no_mapper()
    {
        var driver = new SpecDriver((Path, ShopText.Spec)).Add(Code);
        driver.Run();
        var second = driver.Replace(Path, ShopText.Spec.Replace("email:", "mail:", StringComparison.Ordinal)).Run();
        Steps.AssertKept(Steps.Reasons(second, StepNames.WrittenMappers));
    }

    [Fact]
    public void No_step_but_the_places_holds_on_to_the_users_code()
    {
        var result = new SpecDriver((Path, ShopText.Spec)).Add(Code).Run();
        var graph = new ObjectGraph();
        string[] own = [StepNames.Declarations, StepNames.Mappers, StepNames.WrittenMappers];
        foreach (var output in own.SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs))
        {
            graph.AssertHoldsNoRoslynState(output.Value);
        }
    }

    [Fact]
    public void Who_has_no_mapper_has_no_character_more()
    {
        var sources = SpecDriver.Sources(new SpecDriver((Path, ShopText.Spec)).Run());
        Assert.DoesNotContain(sources.Keys, hint => hint.Contains("Mapper", StringComparison.Ordinal));
    }
}
