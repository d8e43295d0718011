using Dovetail.Benchmarks.Generation;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Benchmarks.Calls;

/// <summary>Kiota's client of orders.json, generated and compiled when the benchmark runs, so that it is the one of the tool in the manifest.</summary>
internal static class KiotaClient
{
    /// <summary>Not inside of Dovetail, whose ApiException its code would take for Kiota's.</summary>
    private const string Namespace = "KiotaOrders";

    /// <summary>Its code asks for the framework by the symbols that a project would have.</summary>
    private static readonly CSharpParseOptions Language = CSharpParseOptions.Default.WithPreprocessorSymbols("NET", "NETCOREAPP3_1_OR_GREATER", "NET5_0_OR_GREATER", "NET8_0_OR_GREATER");

    /// <param name="handler">Its transport.</param>
    /// <param name="server">Without a slash at the end.</param>
    /// <exception cref="InvalidOperationException">The tool can not be restored.</exception>
    public static async Task<ICaller> CreateAsync(HttpMessageHandler handler, string server)
    {
        var client = await KiotaTool.SourcesAsync(RepositoryRoot.PathOf("tests", "Benchmarks", "orders.json"), "OrdersClient", Namespace);
        var assembly = SourceAssembly.Load(Namespace, [.. client, Resource.Read("KiotaCaller")], Language);
        return (ICaller)Activator.CreateInstance(assembly.GetType($"{Namespace}.KiotaCaller", throwOnError: true)!, handler, server)!;
    }
}
