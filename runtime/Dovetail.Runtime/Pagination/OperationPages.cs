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
    public override ApiCall<TPage> First(WaitOptions? wait) => wait is null ? operation.Send(request.Shared(), ofCall) : Waited(request.Shared(), wait, ofCall);

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
                var response = await ReceiveAsync(ahead ?? SendAsync(position, options.Wait, ofWalk.Token), ofWalk, cancellationToken).ConfigureAwait(false);
                ahead = null;
                var step = progress.Take(response, position, text => Follow(text, response));

                // A page that came is handed on, whatever is wrong with the way behind it.
                position = step.Fault is null ? step.Next : null;
                if (options.Prefetch && position is not null)
                {
                    ahead = SendAsync(position, options.Wait, ofWalk.Token);
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

    /// <summary>The page that work gives is waited for; those behind it are asked for where it says, as the result is.</summary>
    private async Task<ApiResponse<TPage>> SendAsync(PagePosition position, WaitOptions? wait, CancellationToken cancellationToken)
    {
        var call = (wait, position.Address) switch
        {
            (null, _) => operation.Send(RequestOf(position), cancellationToken),
            (_, { } address) => operation.AsGet().Send(request.AskAt(address), cancellationToken),
            _ => Waited(RequestOf(position), wait, cancellationToken),
        };
        return await call.WithResponse().ConfigureAwait(false);
    }

    private ApiCall<TPage> Waited(ApiRequest first, WaitOptions wait, CancellationToken cancellationToken) =>
        operation.Send(first, cancellationToken).WaitAsync(options: wait, cancellationToken: cancellationToken);

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
        var link = paging.Advance as LinkAdvance;
        var from = link is { IsBelow: true } ? NextAddress.Below(request, operation) : response.Address;
        var address = NextAddress.Read(request, operation, from, text, out var fault);
        return address is null
            ? throw new ResponseFormatException(operation.Id, response.StatusCode, $"the URL of its next page {fault}.")
            : new PagePosition { Address = link?.Complete(address, request) ?? address };
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
