using System.Net;
using System.Runtime.CompilerServices;
using Dovetail.Http;
using Dovetail.Http.Requests;
using Dovetail.Pagination.Internal;

namespace Dovetail.Pagination;

/// <summary>The pages of an operation: the loop that all styles share.</summary>
internal sealed class OperationPages<TPage, TItem>(ApiOperation<TPage> operation, ApiRequest request, Paging<TPage, TItem> paging, CancellationToken ofCall)
    : PageSource<TPage, TItem>
{
    public override ApiCall<TPage> First() => operation.Send(request.Shared(), ofCall);

    public override IAsyncEnumerable<Page<TPage, TItem>> Walk(WalkOptions options) =>
        WalkAsync(WalkStart.Of(operation, request, paging.Advance, options), options);

    private async IAsyncEnumerable<Page<TPage, TItem>> WalkAsync(
        PagePosition? position, WalkOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var progress = new WalkProgress<TPage, TItem>(operation.Id, paging, options.Backward);
        using var ofWalk = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, ofCall);
        Task<ApiResponse<TPage>>? ahead = null;
        try
        {
            while (position is not null)
            {
                var response = await ReceiveAsync(ahead ?? SendAsync(position, ofWalk.Token), ofWalk, cancellationToken).ConfigureAwait(false);
                ahead = null;
                var step = progress.Take(response, position, text => Follow(text, response));

                // A page that came is handed on, whatever is wrong with the way behind it.
                position = step.Fault is null ? step.Next : null;
                if (options.Prefetch && position is not null)
                {
                    ahead = SendAsync(position, ofWalk.Token);
                }

                yield return step.Page;
                step.Fault?.Throw();
            }
        }
        finally
        {
            await LeaveAsync(ahead, ofWalk).ConfigureAwait(false);
        }
    }

    private async Task<ApiResponse<TPage>> SendAsync(PagePosition position, CancellationToken cancellationToken) =>
        await operation.Send(RequestOf(position), cancellationToken).WithResponse().ConfigureAwait(false);

    private ApiRequest RequestOf(PagePosition position)
    {
        if (position.Address is { } address)
        {
            return request.At(address);
        }

        var page = request.With(position.Values, out var fault);
        return fault is null ? page : throw new ResponseFormatException(operation.Id, HttpStatusCode.OK, $"what it gives to ask for the next page {fault}.");
    }

    private PagePosition Follow(string text, ApiResponse<TPage> response)
    {
        var address = NextAddress.Read(request, operation, response.Address, text, out var fault);
        return address is null
            ? throw new ResponseFormatException(operation.Id, response.StatusCode, $"the URL of its next page {fault}.")
            : new PagePosition { Address = address };
    }

    private async Task<ApiResponse<TPage>> ReceiveAsync(Task<ApiResponse<TPage>> response, CancellationTokenSource either, CancellationToken ofWalk)
    {
        try
        {
            return await response.ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (either.IsCancellationRequested)
        {
            throw new OperationCanceledException("The walk was cancelled by its caller.", e, ofWalk.IsCancellationRequested ? ofWalk : ofCall);
        }
    }

    /// <summary>A walk that is left takes the page along that is under way.</summary>
    private static async Task LeaveAsync(Task<ApiResponse<TPage>>? ahead, CancellationTokenSource ofWalk)
    {
        if (ahead is null)
        {
            return;
        }

        await ofWalk.CancelAsync().ConfigureAwait(false);
        await ahead.ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
    }
}
