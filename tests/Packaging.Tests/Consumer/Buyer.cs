using Acme.Api;

namespace Shop;

/// <summary>Code of the client's project, internal as its client is.</summary>
internal static class Buyer
{
    public static async Task<string> TitleAsync(IStoreClient store, int id) => (await store.Purchases.GetOrderAsync(id)).Title;
}
