using System.Xml.Linq;
using TypeSpec.PayloadPageable;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>Pages by links and by tokens.</summary>
internal static class PayloadPageableScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var payload = new PayloadPageableClient(new() { BaseAddress = it.Server }).Payload;

        it.Does("Payload_Pageable_ServerDrivenPagination_link", async () => Same(4, (await payload.ServerDrivenPaginationLinkAsync().ToListAsync()).Count));
        // Nothing in the document tells the others: DovetailPaging does, at its item in the project file.
        it.Does("Payload_Pageable_ServerDrivenPagination_linkString", async () => Same(4, (await payload.ServerDrivenPaginationLinkStringAsync().ToListAsync()).Count));
        it.Does("Payload_Pageable_ServerDrivenPagination_nestedLink", async () => Same(4, (await payload.ServerDrivenPaginationNestedLinkAsync().ToListAsync()).Count));
        it.Does("Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseBody", async () =>
            Same(4, (await payload.ContinuationTokenRequestQueryResponseBodyAsync(foo: "foo", bar: "bar").ToListAsync()).Count));
        it.Does("Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryNestedResponseBody", async () =>
            Same(4, (await payload.ContinuationTokenRequestQueryNestedResponseBodyAsync(foo: "foo", bar: "bar").ToListAsync()).Count));

        // Tokens in headers are handed on by hand.
        it.Does("Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseBody", async () =>
        {
            var page = await payload.ContinuationTokenRequestHeaderResponseBodyAsync(foo: "foo", bar: "bar");
            Same(2, (await payload.ContinuationTokenRequestHeaderResponseBodyAsync(page.NextToken, "foo", "bar")).Pets.Count);
        });
        it.Does("Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderNestedResponseBody", async () =>
        {
            var page = await payload.ContinuationTokenRequestHeaderNestedResponseBodyAsync(foo: "foo", bar: "bar");
            Same(2, (await payload.ContinuationTokenRequestHeaderNestedResponseBodyAsync(page.NestedNext!.NextToken, "foo", "bar")).NestedItems.Pets.Count);
        });
        it.Does("Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseHeader", async () =>
        {
            var page = await payload.ContinuationTokenRequestQueryResponseHeaderAsync(foo: "foo", bar: "bar").WithResponse();
            Same(2, (await payload.ContinuationTokenRequestQueryResponseHeaderAsync(page.Headers["next-token"], "foo", "bar")).Pets.Count);
        });
        it.Does("Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseHeader", async () =>
        {
            var page = await payload.ContinuationTokenRequestHeaderResponseHeaderAsync(foo: "foo", bar: "bar").WithResponse();
            Same(2, (await payload.ContinuationTokenRequestHeaderResponseHeaderAsync(page.Headers["next-token"], "foo", "bar")).Pets.Count);
        });

        it.Does("Payload_Pageable_PageSize_listWithoutContinuation", async () => Same(4, (await payload.ListPageSizeWithoutContinuationAsync()).Pets.Count));
        it.Does("Payload_Pageable_PageSize_listWithPageSize", async () =>
        {
            Same(2, (await payload.ListPageSizeWithPageSizeAsync(2)).Pets.Count);
            Same(4, (await payload.ListPageSizeWithPageSizeAsync(4)).Pets.Count);
        });
        it.Does("Payload_Pageable_XmlPagination_listWithContinuation", async () =>
        {
            var marker = XDocument.Parse(await payload.ListXmlPaginationWithContinuationAsync()).Root!.Element("NextMarker")!.Value;
            Same("PetListResult", XDocument.Parse(await payload.ListXmlPaginationWithContinuationAsync(marker)).Root!.Name.LocalName);
        });
        it.Leaves("Payload_Pageable_XmlPagination_listWithNextLink", "pages of XML are no pages of ours: their bodies are text (decision 18)");
    }
}
