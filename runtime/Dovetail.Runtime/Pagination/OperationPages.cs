using System.Runtime.CompilerServices;
using Dovetail.Http;
using Dovetail.Pagination.Internal;

namespace Dovetail.Pagination;

/// <summary>The pages of an operation: the loop that all styles share.</summary>
internal sealed class OperationPages<TPage, TItem>(ApiOperation<TPage> operation, ApiRequest request, Paging<TPage, TItem> paging, CancellationToken ofCall)
    : PageSource<TPage, TItem>
{
    public override ApiCall<TPage> First() => operation.Send(request.WithQuery([]), ofCall);

    public override IAsyncEnumerable<Page<TPage, TItem>> Walk(int? pageSize, string? continuation) =>
        WalkAsync(PagePosition.Start(paging.Advance, request, pageSize, continuation));

    private async IAsyncEnumerable<Page<TPage, TItem>> WalkAsync(PagePosition? position, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var progress = new WalkProgress<TPage, TItem>(operation.Id, paging);
        while (position is not null)
        {
            var response = await SendAsync(request.WithQuery(position.Query), cancellationToken).ConfigureAwait(false);
            var items = response.Value is { } value ? paging.Items(value) ?? [] : [];
            position = progress.IsLast(response.Value, items.Count, position) ? null : position.Next(items.Count);
            yield return new(response.Value, items, position?.Continuation) { Response = response };
            if (position is not null)
            {
                progress.Guard(response.BodyHash);
            }
        }
    }

    private async Task<ApiResponse<TPage>> SendAsync(ApiRequest page, CancellationToken ofWalk)
    {
        if (!ofWalk.CanBeCanceled || !ofCall.CanBeCanceled)
        {
            return await operation.Send(page, ofWalk.CanBeCanceled ? ofWalk : ofCall).WithResponse().ConfigureAwait(false);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(ofWalk, ofCall);
        try
        {
            return await operation.Send(page, either.Token).WithResponse().ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (either.IsCancellationRequested)
        {
            throw new OperationCanceledException("The walk was cancelled by its caller.", e, ofWalk.IsCancellationRequested ? ofWalk : ofCall);
        }
    }
}
