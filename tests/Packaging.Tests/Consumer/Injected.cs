using Consumer.Made;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddStoreClient(options =>
{
    options.BaseAddress = new Uri(args[0]);
    options.Credential = Dovetail.ApiCredential.Bearer("secret");
});

await using var provider = services.BuildServiceProvider();
Order order = await provider.GetRequiredService<IStoreClient>().Orders.GetAsync(7);
Console.WriteLine($"order {order.Id}: {order.Title}");
