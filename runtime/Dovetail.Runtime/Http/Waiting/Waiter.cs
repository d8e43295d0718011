using System.Net;
using Dovetail.Errors;

namespace Dovetail.Http.Waiting;

/// <summary>Asks until a server is done: the loop behind <c>WaitAsync</c>.</summary>
internal static class Waiter
{
    // A server that says "at once" is not asked all the time.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    public static async Task<ApiResponse<T>> RunAsync<T>(
        Task<ApiResponse<T>> first, Func<ApiResponse<T>, bool>? isDone, WaitOptions options, CancellationToken cancellationToken)
    {
        var response = await first.ConfigureAwait(false);
        if (response.Monitor is not { } monitor)
        {
            return response;
        }

        var interval = options.Interval;
        var headers = response.Headers;
        var begun = monitor.Time.GetTimestamp();
        while (true)
        {
            var wait = RetryAfterHeader.Read(headers, monitor.Time.GetUtcNow()) ?? interval;
            await DelayAsync(monitor, begun, wait < Shortest ? Shortest : wait, options.MaxWait, cancellationToken).ConfigureAwait(false);
            (response, headers) = await AskAsync(monitor, readsState: isDone is null, cancellationToken).ConfigureAwait(false);
            if (response is null)
            {
                monitor = monitor.Elsewhere(headers);
            }
            else if (isDone is not null)
            {
                if (isDone(response))
                {
                    return response;
                }

                monitor = monitor.Next(headers);
            }
            else if (monitor.WithoutMonitor() is { } result && response is { Failure: null, State: WorkState.Unsaid })
            {
                monitor = result;
                continue;
            }
            else if (IsDone(response))
            {
                return response.State is WorkState.Succeeded && monitor.Place is WorkPlace.Monitor && !response.IsWhole
                    ? await monitor.Result().AskAsync(readsState: true, cancellationToken).ConfigureAwait(false)
                    : response;
            }
            else
            {
                monitor = monitor.Next(headers);
            }

            interval = interval * 2 < options.MaxInterval ? interval * 2 : options.MaxInterval;
        }
    }

    // A body that says how far the work is goes before the status: a monitor answers 200 all the time.
    private static bool IsDone<T>(ApiResponse<T> response) =>
        response.Failure is not null || (response.State is WorkState.Unsaid ? response.StatusCode != HttpStatusCode.Accepted : response.State is not WorkState.Running);

    /// <summary>Asks once. A redirect tells where the result is (RFC 9110 15.4.4): the answer is none then, but its headers.</summary>
    private static async Task<(ApiResponse<T>? Response, ApiHeaders Headers)> AskAsync<T>(StatusMonitor<T> monitor, bool readsState, CancellationToken cancellationToken)
    {
        try
        {
            var response = await monitor.AskAsync(readsState, cancellationToken).ConfigureAwait(false);
            return response.Failure is { } failure && IsElsewhere(failure) ? (null, failure.Headers) : (response, response.Headers);
        }
        catch (ApiResponseException e) when (IsElsewhere(e))
        {
            return (null, e.Headers);
        }
    }

    private static bool IsElsewhere(ApiResponseException e) =>
        e.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Found or HttpStatusCode.TemporaryRedirect && e.Headers["Location"] is not null;

    private static async Task DelayAsync<T>(StatusMonitor<T> monitor, long begun, TimeSpan wait, TimeSpan longest, CancellationToken cancellationToken)
    {
        if (monitor.Time.GetElapsedTime(begun) + wait > longest)
        {
            throw new ApiTimeoutException(ApiTimeoutKind.Total, longest, operation: monitor.Operation);
        }

        await Task.Delay(wait, monitor.Time, cancellationToken).ConfigureAwait(false);
    }
}
