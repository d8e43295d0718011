using Dovetail.Runtime.Tests.Serialization.Models;

namespace Dovetail.Runtime.Tests.Wire;

internal interface IShopClient
{
    ApiCall<Owner> GetAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
