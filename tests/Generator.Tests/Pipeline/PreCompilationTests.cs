using Dovetail.Generator.Door;
using Dovetail.Generator.Tests.Customizing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>The phase is found by its shape, which may change as long as it is experimental.</summary>
public sealed class PreCompilationTests
{
    [Fact]
    public void It_is_found_in_the_compiler_of_these_tests() => Assert.NotNull(PreCompilation.TryFind(typeof(IncrementalGeneratorInitializationContext)));

    [Theory]
    [InlineData(typeof(object))]
    [InlineData(typeof(Renamed))]
    [InlineData(typeof(WithOptions))]
    [InlineData(typeof(OfClasses))]
    [InlineData(typeof(WithoutText))]
    [InlineData(typeof(OneValue))]
    public void What_looks_otherwise_is_none(Type context) => Assert.Null(PreCompilation.TryFind(context));

    [Fact]
    public void What_looks_alike_and_can_not_be_entered_is_as_none()
    {
        Assert.NotNull(PreCompilation.TryFind(typeof(Alike)));
        var project = new EarlyProject(typeof(Alike), "", (PetstoreText.Path, PetstoreText.Spec, true)).Run().Compiles();
        Assert.Equal(["DOVE0068"], project.Findings);
        Assert.Equal("// ", project.Seen);
    }

    [Fact]
    public void A_fault_is_an_error_in_its_file_and_stops_no_other_generator()
    {
        var driver = CSharpGeneratorDriver.Create([new Faulty().AsSourceGenerator()], [new MemoryText("/app/a.txt", "a"), new MemoryText("/app/b.txt", "b")])
            .RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create("App"), out var compilation, out var findings, TestContext.Current.CancellationToken);
        Assert.Empty(findings);
        Assert.Null(driver.GetRunResult().Results.Single().Exception);
        var error = Assert.Single(compilation.SyntaxTrees.SelectMany(tree => tree.GetDiagnostics(TestContext.Current.CancellationToken)));
        Assert.Equal("CS1029", error.Id);
        Assert.Contains("DOVE0090: this file was not written, through a fault of Dovetail (InvalidOperationException in", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(compilation.SyntaxTrees, tree => tree.ToString() == "// b");
    }

    private sealed class Faulty : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var phase = PreCompilation.TryFind(typeof(IncrementalGeneratorInitializationContext))!;
            Assert.True(phase.TryRegister(
                context,
                context.AdditionalTextsProvider.Select(static (text, _) => text.Path),
                static path => Path.GetFileName(path),
                static (path, _) => path.EndsWith("a.txt", StringComparison.Ordinal) ? throw new InvalidOperationException() : "// b"));
        }
    }

#pragma warning disable CA1822, IDE0060, CA1034 // Shapes alone.
    private readonly struct Output
    {
        public CancellationToken CancellationToken => default;

        public void AddSource(string hintName, string source)
        {
        }
    }

    private sealed class OutputClass
    {
        public CancellationToken CancellationToken => default;

        public void AddSource(string hintName, string source)
        {
        }
    }

    private readonly struct OutputWithoutText
    {
        public CancellationToken CancellationToken => default;
    }

    private sealed class Alike
    {
        public void RegisterPreCompilationSourceOutput<T>(IncrementalValueProvider<T> source, Action<Output, T> action)
        {
        }

        public void RegisterPreCompilationSourceOutput<T>(IncrementalValuesProvider<T> source, Action<Output, T> action)
        {
        }
    }

    private sealed class Renamed
    {
        public void RegisterEarlySourceOutput<T>(IncrementalValuesProvider<T> source, Action<Output, T> action)
        {
        }
    }

    private sealed class WithOptions
    {
        public void RegisterPreCompilationSourceOutput<T>(IncrementalValuesProvider<T> source, Action<Output, T> action, bool isOptional)
        {
        }
    }

    private sealed class OfClasses
    {
        public void RegisterPreCompilationSourceOutput<T>(IncrementalValuesProvider<T> source, Action<OutputClass, T> action)
        {
        }
    }

    private sealed class WithoutText
    {
        public void RegisterPreCompilationSourceOutput<T>(IncrementalValuesProvider<T> source, Action<OutputWithoutText, T> action)
        {
        }
    }

    private sealed class OneValue
    {
        public void RegisterPreCompilationSourceOutput<T>(IncrementalValueProvider<T> source, Action<Output, T> action)
        {
        }
    }
}
