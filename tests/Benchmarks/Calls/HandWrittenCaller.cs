using System.Globalization;
using System.Net.Http.Json;
using Dovetail.Benchmarks.Json;

namespace Dovetail.Benchmarks.Calls;

/// <summary>The baseline: <see cref="HttpClient"/> and source-generated System.Text.Json. No retries, limits or telemetry, and errors are exceptions without a body.</summary>
internal sealed class HandWrittenCaller(HttpClient http) : ICaller
{
    private static readonly PlainNewOrder NewOrder = new("Émile & Sons", null, [new PlainLine("screw-m4", 100, 0.05), new PlainLine("drill", 1, 69.97)]);

    public async Task<string> GetAsync()
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"orders/{Uri.EscapeDataString("4711")}?expand={Uri.EscapeDataString("lines")}&limit={10}");
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/json");
        return await SendAsync(request);
    }

    public async Task<string> PostAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "orders") { Content = JsonContent.Create(NewOrder, PlainJson.Default.PlainNewOrder) };
        request.Headers.Accept.ParseAdd("application/json");
        return await SendAsync(request);
    }

    private async Task<string> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(PlainJson.Default.PlainOrder))!.Id;
    }
}
