using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Consumer.Shop;
using Riok.Mapperly.Abstractions;

// The generator of System.Text.Json: reflection is off in this project.
var order = JsonSerializer.Deserialize("""{"id":7,"title":"tea","status":"lost","more":1}""", AppJson.Default.Order)!;
Console.WriteLine(JsonSerializer.Serialize(new Envelope { Order = order, All = [new Order { Id = 8, Title = "jam" }] }, AppJson.Default.Envelope));

// Mapperly.
Console.WriteLine(Orders.ToRow(order));

// The generator behind minimal APIs.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, AppJson.Default));
await using var app = builder.Build();
app.MapPost("/orders", (NewOrder wanted) => new Order { Id = 9, Title = wanted.Title });
await app.StartAsync();
using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
using var response = await http.PostAsync("/orders", new StringContent("""{"title":"ham"}""", Encoding.UTF8, "application/json"));
Console.WriteLine(await response.Content.ReadAsStringAsync());

internal sealed class Envelope
{
    public Order? Order { get; set; }

    public List<Order> All { get; set; } = [];
}

internal sealed record OrderRow(int Id, string Title);

[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(NewOrder))]
internal sealed partial class AppJson : JsonSerializerContext;

[Mapper(RequiredMappingStrategy = RequiredMappingStrategy.Target)]
internal static partial class Orders
{
    public static partial OrderRow ToRow(Order order);
}
