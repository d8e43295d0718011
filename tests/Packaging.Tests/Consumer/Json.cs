using System.Text.Json;
using System.Text.Json.Serialization;
using Consumer.Shop;
using Dovetail;

var envelope = JsonSerializer.Deserialize("""{"Order":{"id":7,"title":"tea","status":"lost","more":1},"All":[]}""", AppJson.Default.Envelope)!;
envelope.All.Add(new Order { Id = 8, Title = "jam" });
Console.WriteLine(JsonSerializer.Serialize(envelope, AppJson.Default.Envelope));
Console.WriteLine(envelope.Order!.ToSale());

internal sealed class Envelope
{
    public Order? Order { get; set; }

    public List<Order> All { get; set; } = [];
}

[JsonSerializable(typeof(Envelope))]
internal sealed partial class AppJson : JsonSerializerContext;

internal sealed record Sale(int Id, string Title);

[ApiMapper]
internal static partial class SaleMapper
{
    [MapIgnore("status")]
    public static partial Sale ToSale(this Order order);
}
