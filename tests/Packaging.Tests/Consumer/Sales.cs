using System;
using System.Threading.Tasks;
using Acme.Sales.Shop;
using Dovetail;

[assembly: CLSCompliant(false)]

namespace Acme.Sales
{
    /// <summary>What was sold.</summary>
    public sealed class Sale
    {
        /// <summary>The order's number.</summary>
        public int Id { get; set; }

        /// <summary>What was ordered.</summary>
        public string Title { get; set; }
    }

    /// <summary>Finds sales.</summary>
    public static class SaleFinder
    {
        /// <summary>Asks the shop.</summary>
        /// <param name="address">Where it is.</param>
        /// <param name="id">The order's number.</param>
        /// <returns>The sale.</returns>
        public static async Task<Sale> FindAsync(Uri address, int id)
        {
            using var shop = new ShopClient(new() { BaseAddress = address });
            return SaleMapper.ToSale(await shop.Orders.GetAsync(id));
        }
    }

    [ApiMapper]
    internal static partial class SaleMapper
    {
        [MapIgnore("status")]
        public static partial Sale ToSale(Order order);
    }
}
