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
        var document = await OpenApiDocument.FromJsonAsync(Resource.Read("orders.json"));
        var client = new CSharpClientGenerator(document, Settings("OrdersClient", Namespace)).GenerateFile();
        var assembly = SourceAssembly.Load("Dovetail.Benchmarks.NSwag", [client, Resource.Read("NSwagCaller")]);
        return (ICaller)Activator.CreateInstance(assembly.GetType($"{Namespace}.NSwagCaller", throwOnError: true)!, http)!;
    }
}
