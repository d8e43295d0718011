using System.Globalization;
using Dovetail.Generator.Pipelines;
using Dovetail.Generator.Tests.Customizing;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>Models that other generators see: what they see, what it costs, and what can have no say in it any more.</summary>
public sealed class EarlyModelTests
{
    private const string Depot = "/app/depot.yaml";

    private static readonly Type Compiler = typeof(IncrementalGeneratorInitializationContext);

    /// <summary>A compiler without the phase.</summary>
    private static readonly Type Older = typeof(object);

    [Fact]
    public void Other_generators_see_the_models_of_the_documents_that_ask_for_it()
    {
        var project = Project(Compiler, "", (PetstoreText.Path, true), (Depot, false)).Run().Compiles();
        Assert.Contains("App.Petstore.Pet.PhotoUrls", project.Seen, StringComparison.Ordinal);
        Assert.DoesNotContain("App.Depot", project.Seen, StringComparison.Ordinal);
        Assert.Empty(project.Findings);
    }

    [Fact]
    public void An_older_compiler_makes_the_same_client_shows_it_to_nobody_and_says_so()
    {
        var seen = Project(Compiler, "", (PetstoreText.Path, true)).Run();
        var unseen = Project(Older, "", (PetstoreText.Path, true)).Run().Compiles();
        Assert.Equal(seen.Files, unseen.Files);
        Assert.Equal("// ", unseen.Seen);
        Assert.Equal(["DOVE0068"], unseen.Findings);
        var finding = unseen.Result.Diagnostics.Single(finding => finding.Id == "DOVE0068");
        Assert.Equal((DiagnosticSeverity.Info, PetstoreText.Path), (finding.Severity, finding.Location.GetLineSpan().Path));
    }

    [Fact]
    public void Whether_the_option_is_set_changes_no_file()
    {
        var early = Project(Compiler, "", (PetstoreText.Path, true)).Run();
        var late = Project(Compiler, "", (PetstoreText.Path, false)).Run();
        Assert.Equal(late.Files, early.Files);
    }

    [Fact]
    public void The_document_is_read_once_for_both_phases()
    {
        var early = Project(Compiler, "", (PetstoreText.Path, true), (Depot, true)).Run();
        var late = Project(Compiler, "", (PetstoreText.Path, false), (Depot, false)).Run();
        Assert.Equal(late.Reads, early.Reads);
        Assert.Equal([IncrementalStepRunReason.New, IncrementalStepRunReason.New], Steps.Reasons(early.Result, StepNames.EarlyCompile));
        Assert.DoesNotContain(StepNames.Compile, early.Result.TrackedSteps.Keys);
    }

    [Fact]
    public void A_keystroke_runs_nothing()
    {
        var project = Project(Compiler, "class Typed { }", (PetstoreText.Path, true)).Run();
        var reads = project.Reads;
        project.Edit(code => code + " class More { }").Run();
        Assert.All(new[] { StepNames.EarlyCompile, StepNames.EarlyFiles, StepNames.Reports }, step => Steps.AssertCached(project.Result, step));
        Steps.AssertKept(Steps.OutputReasons(project.Result));
        Assert.Equal(reads, project.Reads);
    }

    [Fact]
    public void An_edit_of_a_schema_prints_its_file_and_others_see_it()
    {
        var project = Project(Compiler, "", (PetstoreText.Path, true), (Depot, true)).Run();
        var before = project.Sources;
        project.Replace(PetstoreText.Path, PetstoreText.Spec.Replace("photoUrls:", "portraits:", StringComparison.Ordinal)).Run().Compiles();
        Assert.Contains("App.Petstore.Pet.Portraits", project.Seen, StringComparison.Ordinal);
        Assert.Single(before.Keys, hint => before[hint] != project.Sources[hint]);
        Assert.Single(Steps.Reasons(project.Result, StepNames.EarlyFiles), reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void Of_two_documents_with_one_namespace_the_one_that_is_shown_is_made()
    {
        var project = Project(Compiler, "", ("/app/a/petstore.yaml", false), (PetstoreText.Path, true)).Run().Compiles();
        Assert.Contains("App.Petstore.Pet.PhotoUrls", project.Seen, StringComparison.Ordinal);
        var finding = Assert.Single(project.Result.Diagnostics, finding => finding.Id == "DOVE0061");
        Assert.Equal("/app/a/petstore.yaml", finding.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("[OpenApiClient(\"petstore.yaml\")] [Operation(\"listStores\", Name = \"All\")] public partial class MyShop;", "OpenApiClient")]
    [InlineData("[OpenApiClient(\"petstore.yaml\")] public partial class PetstoreClient;", "OpenApiClient")]
    [InlineData("[Schema(\"Pet\")] public partial class Animal;", "Schema")]
    [InlineData("[Schema(\"Pet\", Document = \"petstore.yaml\")] [SchemaMember(\"note\", Name = \"Remark\")] public partial class Pet;", "Schema")]
    [InlineData("[System.Text.Json.Serialization.JsonConverter(typeof(object))] public partial class Pet;", "System.Text.Json.Serialization.JsonConverter")]
    public void An_attribute_about_such_a_document_comes_too_late(string code, string place)
    {
        foreach (var compiler in new[] { Compiler, Older })
        {
            var project = Project(compiler, "using Dovetail; namespace App.Petstore;\n" + code, (PetstoreText.Path, true)).Run();
            var finding = Assert.Single(project.Result.Diagnostics, finding => finding.Id is "DOVE0125");
            var span = finding.Location.GetLineSpan();
            Assert.Equal(("Code.cs", 1, 1), (span.Path, span.StartLinePosition.Line, span.StartLinePosition.Character));
            Assert.StartsWith(place, finding.Location.SourceTree!.ToString()[finding.Location.SourceSpan.Start..], StringComparison.Ordinal);
            Assert.Contains("before attributes are read", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.Empty(project.Findings.Except(["DOVE0068", "DOVE0125"]));
            Assert.Contains("public sealed partial class Pet :", string.Concat(project.Sources.Values), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Attributes_about_other_documents_hold()
    {
        const string code = "using Dovetail; namespace App.Depot; [Schema(\"Pet\")] public partial class Animal;";
        var project = Project(Compiler, code, (PetstoreText.Path, true), (Depot, false)).Run().Compiles();
        Assert.Empty(project.Findings);
        Assert.Contains("public sealed partial class Animal :", string.Concat(project.Sources.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_model_may_add_what_it_likes()
    {
        const string code = "namespace App.Petstore; public partial class Pet { public bool IsNamed => Name.Length > 0; }";
        Assert.Empty(Project(Compiler, code, (PetstoreText.Path, true)).Run().Compiles().Findings);
    }

    [Fact]
    public void A_mapper_over_such_models_is_the_same()
    {
        const string code = """
            using Dovetail; using App.Petstore;
            namespace App;
            public sealed class MyPet
            {
                public long? Id { get; set; }
                public string Name { get; set; } = "";
                public MyStatus? Status { get; set; }
                public string? Note { get; set; }
            }
            public enum MyStatus { Available, Sold, Unknown }
            [ApiMapper]
            internal static partial class Pets
            {
                [MapIgnore("PhotoUrls"), MapIgnore("Price"), MapIgnore("Scores"), MapIgnore("Owner")]
                public static partial MyPet ToMine(Pet pet);

                [MapCase("*", nameof(MyStatus.Unknown))]
                public static partial MyStatus ToMine(OpenEnum<Status> status);
            }
            """;
        var seen = Project(Compiler, code, (PetstoreText.Path, true)).Run().Compiles();
        var unseen = Project(Compiler, code, (PetstoreText.Path, false)).Run().Compiles();
        Assert.Equal(unseen.Files, seen.Files);
        Assert.Equal(unseen.Findings, seen.Findings);
    }

    [Fact]
    public void Another_client_shares_such_a_model()
    {
        const string code = """
            using Dovetail;
            namespace App.Depot;
            [OpenApiClient("depot.yaml")]
            [UseType("Money", typeof(App.Petstore.Money))]
            public partial class DepotClient;
            """;
        var seen = Project(Compiler, code, (PetstoreText.Path, true), (Depot, false)).Run().Compiles();
        var unseen = Project(Compiler, code, (PetstoreText.Path, false), (Depot, false)).Run().Compiles();
        Assert.Equal(unseen.Files, seen.Files);
        Assert.Empty(seen.Findings);
    }

    private static EarlyProject Project(Type compiler, string code, params (string Path, bool IsEarly)[] documents) =>
        new(compiler, code, [.. documents.Select(document => (document.Path, PetstoreText.Spec, document.IsEarly))]);
}
