using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Benchmarks.Json.Corpus;

/// <summary>Classes and what reads and writes them, compiled when the benchmark runs.</summary>
internal static class CodecAssembly
{
    /// <summary>What System.Text.Json generates from a context, by the generator of the SDK that this runs on.</summary>
    private const string PlainGenerator = "System.Text.Json.SourceGeneration.JsonSourceGenerator";

    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

    public static (Func<byte[], object> Read, TWrite Write) Compile<TWrite>(string name, IEnumerable<string> sources, bool usesPlainGenerator)
        where TWrite : Delegate
    {
        var assembly = SourceAssembly.Load(name, sources.Prepend(Usings), ParseOptions, usesPlainGenerator ? WithPlainGenerator : null);
        var codec = assembly.GetType($"{PlainSource.Namespace}.Codec", throwOnError: true)!;
        return (codec.GetMethod("Read")!.CreateDelegate<Func<byte[], object>>(), codec.GetMethod("Write")!.CreateDelegate<TWrite>());
    }

    private static Compilation WithPlainGenerator(Compilation compilation)
    {
        CSharpGeneratorDriver.Create([FindPlainGenerator().AsSourceGenerator()], parseOptions: ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var completed, out _);
        return completed;
    }

    private static IIncrementalGenerator FindPlainGenerator()
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var packs = Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, "packs", "Microsoft.NETCore.App.Ref");
        var path = Directory.EnumerateFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories)
            .Where(file => file.Contains($"{Path.DirectorySeparatorChar}{Environment.Version.Major}.", StringComparison.Ordinal))
            .Max(StringComparer.Ordinal) ?? throw new FileNotFoundException("The SDK has no source generator of System.Text.Json for this runtime.", packs);
        return (IIncrementalGenerator)Activator.CreateInstance(Assembly.LoadFrom(path).GetType(PlainGenerator, throwOnError: true)!)!;
    }
}
