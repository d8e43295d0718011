using Dovetail.Fuzz;
using Dovetail.Fuzz.Documents;
using Dovetail.Generator.Tests.House;
using Dovetail.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Generator.Tests.Fuzzing;

/// <summary>A short run of the fuzz console, over the documents of this repository.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20_260;
    private const int Documents = 100;

    private static readonly FuzzDocuments Mutated = New();

    [Fact(Timeout = 120_000)]
    public Task A_mutated_document_is_generated_and_compiles_or_is_refused_with_a_finding() => Task.Run(() =>
    {
        var batch = new FuzzBatch();
        for (var index = 0; index < Documents; index++)
        {
            batch.Generate(Mutated.Make(index), TestContext.Current.CancellationToken);
        }

        batch.Compile(TestContext.Current.CancellationToken);
        Assert.Empty(batch.Failures.Select(failure => $"{failure.Kind} {Mutated.Make(failure.Index)}: {failure.Message}"));
        Assert.InRange(batch.Tally.Generated, Documents / 2, Documents);
    }, TestContext.Current.CancellationToken);

    [Fact]
    public void A_seed_and_a_number_name_a_document_for_ever() =>
        Assert.Equal(Mutated.Make(7).Text, New().Make(7).Text);

    [Fact]
    public void Output_that_does_not_compile_is_blamed_on_its_document()
    {
        var batch = new FuzzBatch();
        batch.Add(1, Parse("public class Fine;"));
        batch.Add(2, Parse("public class Broken { private Missing? _field; }"));
        batch.Compile(TestContext.Current.CancellationToken);

        var failure = Assert.Single(batch.Failures);
        Assert.Equal((2, FuzzFailureKind.Uncompilable), (failure.Index, failure.Kind));
    }

    private static FuzzDocuments New() =>
        new([.. BaseDocument.In(Repository.PathOf("sample-specs", "features")), .. BaseDocument.In(Repository.PathOf("sample-specs", "broken"))], Seed);

    private static SyntaxTree Parse(string text) =>
        CSharpSyntaxTree.ParseText("/// <summary>A type.</summary>\n" + text, EmptyProject.ParseOptions, cancellationToken: TestContext.Current.CancellationToken);
}
