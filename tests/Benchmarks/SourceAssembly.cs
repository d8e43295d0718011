using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Benchmarks;

/// <summary>Source that is compiled when a benchmark runs, against all that the benchmarks have.</summary>
internal static class SourceAssembly
{
    /// <param name="name">The assembly's name.</param>
    /// <param name="sources">The files.</param>
    /// <param name="options">The language; null for the newest.</param>
    /// <param name="complete">Adds what a generator makes; null for none.</param>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static Assembly Load(string name, IEnumerable<string> sources, CSharpParseOptions? options = null, Func<Compilation, Compilation>? complete = null)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        Compilation compilation = CSharpCompilation.Create(
            name,
            sources.Select(source => CSharpSyntaxTree.ParseText(source, options)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var bytes = new MemoryStream();
        var emitted = (complete?.Invoke(compilation) ?? compilation).Emit(bytes);
        return emitted.Success
            ? Assembly.Load(bytes.ToArray())
            : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}
