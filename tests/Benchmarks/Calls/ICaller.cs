namespace Dovetail.Benchmarks.Calls;

/// <summary>A client of orders.json that makes the two calls that are compared. Public, for some are compiled when the benchmark runs.</summary>
public interface ICaller
{
    /// <summary><c>GET /orders/{id}</c> with both query parameters.</summary>
    /// <returns>The order's id.</returns>
    Task<string> GetAsync();

    /// <summary><c>POST /orders</c> with two lines.</summary>
    /// <returns>The order's id.</returns>
    Task<string> PostAsync();
}
