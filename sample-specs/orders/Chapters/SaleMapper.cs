using Dovetail;
using Samples.Orders;

namespace Samples.Chapters;

/// <summary>Written by the compiler: what does not meet is an error there.</summary>
[ApiMapper]
internal static partial class SaleMapper
{
    [MapIgnore("reference"), MapIgnore("status"), MapIgnore("created_at")]
    public static partial Sale ToSale(this Order order);
}
