using Consumer.Shop;
using Dovetail;
using Dovetail.Jwt;
using Dovetail.Redis;
using Microsoft.Extensions.DependencyInjection;
using Dovetail.DependencyInjection;
using StackExchange.Redis;

// No Redis answers there: the limits then hold for this process alone.
await using var redis = await ConnectionMultiplexer.ConnectAsync("127.0.0.1:1,abortConnect=false,connectTimeout=100");

var services = new ServiceCollection();
services.AddShopClient(options =>
{
    options.BaseAddress = new Uri(args[0]);
    options.Credential = ApiCredential.Bearer("secret");
    options.RateLimit.Limits = [RateLimit.SlidingWindow(100, TimeSpan.FromMinutes(1))];
}).UseRedisRateLimit(redis);

await using var provider = services.BuildServiceProvider();
Consumer.Shop.Order order = await provider.GetRequiredService<IShopClient>().Orders.GetAsync(7);
Console.WriteLine($"order {order.Id}: {order.Title}");

using var validator = new JwtValidator(new JwtValidationOptions { Issuer = new Uri("https://login.example"), Audiences = { "https://api.example" } });
JwtResult result = await validator.ValidateAsync("no token");
Console.WriteLine(result.Fault);
