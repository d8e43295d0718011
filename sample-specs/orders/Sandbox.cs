using Dovetail;
using Samples.Orders;

namespace Samples;

/// <summary>Create, read and clean up against a real server, whose credential is in the environment: ORDERS_TOKEN, or ORDERS_CLIENT_ID and ORDERS_CLIENT_SECRET.</summary>
internal static class Sandbox
{
    public static async Task RunAsync(Uri address, TextWriter output)
    {
        Environment.SetEnvironmentVariable("ORDERS_BASE_URL", address.AbsoluteUri);
        await using var orders = OrdersClient.FromEnvironment();
        await RunAsync(orders, output);
    }

    public static async Task RunAsync(IOrdersClient orders, TextWriter output)
    {
        Customer customer = await orders.Customers.CreateAsync(new() { Name = "Dovetail Sample", Email = "sample@example.com" });
        try
        {
            Customer read = await orders.Customers.GetAsync(customer.Id);
            await output.WriteLineAsync($"Created and read: customer {read.Id}, {read.Name}.");
        }
        finally
        {
            await orders.Customers.DeleteAsync(customer.Id);
            await output.WriteLineAsync($"Removed: customer {customer.Id}.");
        }
    }
}
