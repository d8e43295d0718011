using Autorest.Paging;
using static Dovetail.Conformance.Suite.ScenarioGroup;
using Custom = Autorest.CustomBaseUrlPaging;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Pages of Azure: next links whole, relative, empty and wrong, with versions to be added, and after long work.</summary>
internal static class PagedLists
{
    private const string AsItStands = "a next link is followed as it stands; Azure's clients add the API version to it, or put theirs in its place";
    private const string XmsPaths = "the operation stands in x-ms-paths, which is not read";

    public static void Add(ScenarioGroup it)
    {
        var paging = new PagingClient(new()
        {
            BaseAddress = it.Server,
            HttpMessageHandler = new HttpClientHandler { UseCookies = true, AllowAutoRedirect = false },     // the server knows a repetition by its cookie
            Retry = new() { BaseDelay = TimeSpan.FromMilliseconds(1) },
        }).Paging;

        Counts("PagingNoItemName", 1, async () => (await paging.ListNoItemNamePagesAsync().ToListAsync()).Count);
        Counts("PagingEmptyNextLink", 1, async () => (await paging.ListEmptyNextLinkNamePagesAsync().ToListAsync()).Count);
        it.Does("PagingNextLinkNameNull", async () => Same(1, (await paging.ListNullNextLinkNamePagesAsync()).Values!.Count));
        Counts("PagingSingle", 1, async () => (await paging.ListSinglePagesAsync().ToListAsync()).Count);
        Counts("PagingSingleWithBodyParams", 1, async () => (await paging.ListSinglePagesWithBodyParamsAsync(new() { Name = "body" }).ToListAsync()).Count);
        Counts("PagingFirstResponseEmpty", 1, async () => (await paging.FirstResponseEmptyAsync().ToListAsync()).Count);
        Counts("PagingMultiple", 10, async () => (await paging.ListMultiplePagesAsync().ToListAsync()).Count);
        it.Leaves("PagingMultipleWithQueryParameters",
            "operationName of x-ms-pageable is not read: the next link is followed without the parameters of the operation that it names");
        Counts("PagingDuplicateParameters", 1, async () => (await paging.DuplicateParamsAsync("foo").ToListAsync()).Count);
        Counts("PagingDontSendMaxPageSize", 0, async () => (await paging.PageWithMaxPageSizeAsync().ToListAsync()).Count);
        Counts("PagingOdataMultiple", 10, async () => (await paging.ListOdataMultiplePagesAsync().ToListAsync()).Count);
        Counts("PagingMultiplePath", 10, async () => (await paging.GetMultiplePagesWithOffsetAsync(100).ToListAsync()).Count);
        Counts("PagingMultipleRetryFirst", 10, async () => (await paging.ListMultiplePagesRetryFirstAsync().ToListAsync()).Count);
        Counts("PagingMultipleRetrySecond", 10, async () => (await paging.ListMultiplePagesRetrySecondAsync().ToListAsync()).Count);
        it.Leaves("PagingFragment", "the operation of the next page, which makes an address of the fragment, stands in x-ms-paths, which is not read");
        it.Leaves("PagingMultipleLRO", "a list that is only accepted has no pages yet, and a PagedCall does not wait for them");
        it.Leaves("PagingWithApiVersionAppend", AsItStands);
        it.Leaves("PagingWithApiVersionReplace", AsItStands);
        it.Leaves("PagingReturnModelWithXMSClientName", XmsPaths);

        it.Fails<ApiResponseException>("PagingSingleFailure", async () => await paging.ListSinglePagesFailuresAsync().ToListAsync());
        it.Fails<ApiResponseException>("PagingMultipleFailure", async () => await paging.ListMultiplePagesFailuresAsync().ToListAsync());
        it.Fails<ApiException>("PagingMultipleFailureUri", async () => await paging.ListMultiplePagesFailureUriAsync().ToListAsync());

        var custom = new Custom.CustomBaseUrlPagingClient(new() { BaseAddress = it.Server }).Paging;
        Counts("PagingCustomUrlPartialNextLink", 2, async () => (await custom.ListPagesPartialUrlAsync().ToListAsync()).Count);
        Counts("PagingCustomUrlPartialOperationNextLink", 2, async () => (await custom.ListPagesPartialUrlOperationAsync().ToListAsync()).Count);

        void Counts(string point, int count, Func<Task<int>> call) => it.Does(point, async () => Same(count, await call()));
    }
}
