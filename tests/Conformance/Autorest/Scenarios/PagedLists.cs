using Autorest.Paging;
using static Dovetail.Conformance.Suite.ScenarioGroup;
using Custom = Autorest.CustomBaseUrlPaging;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Pages of Azure: next links whole, relative, empty and wrong, with versions to be added, and after long work.</summary>
internal static class PagedLists
{
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
        Counts("PagingMultipleWithQueryParameters", 2, async () => (await paging.ListWithQueryParamsAsync(100, queryConstant: true).ToListAsync()).Count);
        Counts("PagingDuplicateParameters", 1, async () => (await paging.DuplicateParamsAsync("foo").ToListAsync()).Count);
        Counts("PagingDontSendMaxPageSize", 0, async () => (await paging.PageWithMaxPageSizeAsync().ToListAsync()).Count);
        Counts("PagingOdataMultiple", 10, async () => (await paging.ListOdataMultiplePagesAsync().ToListAsync()).Count);
        Counts("PagingMultiplePath", 10, async () => (await paging.GetMultiplePagesWithOffsetAsync(100).ToListAsync()).Count);
        Counts("PagingMultipleRetryFirst", 10, async () => (await paging.ListMultiplePagesRetryFirstAsync().ToListAsync()).Count);
        Counts("PagingMultipleRetrySecond", 10, async () => (await paging.ListMultiplePagesRetrySecondAsync().ToListAsync()).Count);
        Counts("PagingFragment", 10, async () => (await paging.GetMultiplePagesFragmentNextLinkAsync(tenant: "test_user", apiVersion: "1.6").ToListAsync()).Count);
        Counts("PagingMultipleLRO", 10, async () => (await paging.GetMultiplePagesLroAsync().WithWait(new() { Interval = TimeSpan.FromMilliseconds(1) }).ToListAsync()).Count);
        Counts("PagingWithApiVersionAppend", 1, async () => (await paging.AppendApiVersionAsync("1.0.0").ToListAsync()).Count);
        Counts("PagingWithApiVersionReplace", 1, async () => (await paging.ReplaceApiVersionAsync("1.0.0").ToListAsync()).Count);
        Counts("PagingReturnModelWithXMSClientName", 1, async () => (await paging.ListModelWithItemNameWithXmsClientNameAsync().ToListAsync()).Count);

        it.Fails<ApiResponseException>("PagingSingleFailure", async () => await paging.ListSinglePagesFailuresAsync().ToListAsync());
        it.Fails<ApiResponseException>("PagingMultipleFailure", async () => await paging.ListMultiplePagesFailuresAsync().ToListAsync());
        it.Fails<ApiException>("PagingMultipleFailureUri", async () => await paging.ListMultiplePagesFailureUriAsync().ToListAsync());

        var custom = new Custom.CustomBaseUrlPagingClient(new() { BaseAddress = it.Server }).Paging;
        Counts("PagingCustomUrlPartialNextLink", 2, async () => (await custom.ListPagesPartialUrlAsync().ToListAsync()).Count);
        Counts("PagingCustomUrlPartialOperationNextLink", 2, async () => (await custom.ListPagesPartialUrlOperationAsync().ToListAsync()).Count);

        void Counts(string point, int count, Func<Task<int>> call) => it.Does(point, async () => Same(count, await call()));
    }
}
