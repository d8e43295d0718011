using System.Text.Json;
using Dovetail.Benchmarks.Json;
using Refit;

namespace Dovetail.Benchmarks.Calls;

/// <summary>Refit, with the same models and source-generated System.Text.Json.</summary>
internal sealed class RefitCaller(HttpClient http) : ICaller
{
    private static readonly RefitSettings Settings = new(
        new SystemTextJsonContentSerializer(new JsonSerializerOptions { TypeInfoResolver = PlainJson.Default, PropertyNamingPolicy = JsonNamingPolicy.CamelCase }));

    private static readonly PlainNewOrder NewOrder = new("Émile & Sons", null, [new PlainLine("screw-m4", 100, 0.05), new PlainLine("drill", 1, 69.97)]);

    private readonly IRefitOrders _orders = RestService.For<IRefitOrders>(http, Settings);

    public async Task<string> GetAsync() => (await _orders.GetAsync("4711", "lines", 10)).Id;

    public async Task<string> PostAsync() => (await _orders.CreateAsync(NewOrder)).Id;
}

/// <summary>The two calls, as Refit has them.</summary>
internal interface IRefitOrders
{
    [Get("/orders/{id}")]
    Task<PlainOrder> GetAsync(string id, string? expand, int? limit);

    [Post("/orders")]
    Task<PlainOrder> CreateAsync([Body] PlainNewOrder order);
}
