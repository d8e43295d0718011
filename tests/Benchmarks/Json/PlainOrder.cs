using System.Text.Json.Serialization;

namespace Dovetail.Benchmarks.Json;

/// <summary>The models of orders.json as one writes them by hand for System.Text.Json.</summary>
internal sealed record PlainOrder(string Id, string Customer, string? Note, double Total, DateTimeOffset Created, bool Paid, Uri? Url, IReadOnlyList<PlainLine> Lines);

internal sealed record PlainNewOrder(string Customer, string? Note, IReadOnlyList<PlainLine> Lines);

internal sealed record PlainLine(string Sku, int Quantity, double Price);

internal sealed record PlainOrderList(IReadOnlyList<PlainOrder> Items);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlainOrder))]
[JsonSerializable(typeof(PlainNewOrder))]
[JsonSerializable(typeof(PlainOrderList))]
internal sealed partial class PlainJson : JsonSerializerContext;
