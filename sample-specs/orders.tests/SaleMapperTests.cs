using Samples.Chapters;
using Samples.Orders;

namespace Samples.Tests;

public sealed class SaleMapperTests
{
    [Fact]
    public void An_order_is_a_sale()
    {
        var sale = OrdersModels.Order(id: 7, customerId: 3, total: 25m, lines: [OrdersModels.Line(sku: "TE-0001", quantity: 2, price: 12.50m)]).ToSale();

        Assert.Equal((7, 3, 25m), (sale.Id, sale.CustomerId, sale.Total));
        Assert.Equal([new SaleLine("TE-0001", 2, 12.50m)], sale.Lines);
    }
}
