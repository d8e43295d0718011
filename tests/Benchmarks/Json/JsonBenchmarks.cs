using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Dovetail.Benchmarks.Orders;
using Dovetail.Serialization;

namespace Dovetail.Benchmarks.Json;

/// <summary>A hundred orders read from bytes and written to a string, beside source-generated System.Text.Json over the same shape.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class JsonBenchmarks
{
    private readonly PlainOrderList _plain = JsonSerializer.Deserialize(OrderTexts.List, PlainJson.Default.PlainOrderList)!;
    private readonly OrderList _ours = JsonModel.FromJson<OrderList>(OrderTexts.List);

    [BenchmarkCategory("read"), Benchmark(Baseline = true, Description = "System.Text.Json")]
    public object? ReadPlain() => JsonSerializer.Deserialize(OrderTexts.List, PlainJson.Default.PlainOrderList);

    [BenchmarkCategory("read"), Benchmark(Description = "Dovetail")]
    public object ReadOurs() => JsonModel.FromJson<OrderList>(OrderTexts.List);

    [BenchmarkCategory("write"), Benchmark(Baseline = true, Description = "System.Text.Json")]
    public string WritePlain() => JsonSerializer.Serialize(_plain, PlainJson.Default.PlainOrderList);

    [BenchmarkCategory("write"), Benchmark(Description = "Dovetail")]
    public string WriteOurs() => _ours.ToJson();
}
