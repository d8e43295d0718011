using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Dovetail.Benchmarks.Calls;

/// <summary>NSwag's client of orders.json, generated and compiled when the benchmark runs, so that it is the one of the package that is referenced.</summary>
internal static class NSwagClient
{
    private const string Namespace = "Dovetail.Benchmarks.NSwag";

    /// <summary>Its defaults, but for System.Text.Json in place of Newtonsoft.Json.</summary>
    public static CSharpClientGeneratorSettings Settings(string className, string @namespace) => new()
    {
        ClassName = className,
        CSharpGeneratorSettings = { Namespace = @namespace, JsonLibrary = CSharpJsonLibrary.SystemTextJson },
    };

    public static async Task<ICaller> CreateAsync(HttpClient http)
    {
        var document = await OpenApiDocument.FromJsonAsync(Resource("orders.json"));
        var client = new CSharpClientGenerator(document, Settings("OrdersClient", Namespace)).GenerateFile();
        var assembly = Compile([client, Resource("NSwagCaller")]);
        return (ICaller)Activator.CreateInstance(assembly.GetType($"{Namespace}.NSwagCaller", throwOnError: true)!, http)!;
    }

    private static Assembly Compile(IEnumerable<string> sources)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Dovetail.Benchmarks.NSwag",
            sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var bytes = new MemoryStream();
        var emitted = compilation.Emit(bytes);
        return emitted.Success
            ? Assembly.Load(bytes.ToArray())
            : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
    }

    private static string Resource(string name)
    {
        using var stream = typeof(NSwagClient).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
