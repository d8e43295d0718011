using Dovetail.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Dovetail.AspNetCore.Internal;

/// <summary>Reads a request's bytes, has it dispatched, and writes the answer.</summary>
internal sealed class WebhookEndpoint(WebhookDispatcher dispatcher)
{
    private const int FirstBuffer = 16 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context, await ReceiveAsync(context).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The sender has gone. Nobody reads the status; logs do.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
    }

    private static async Task AnswerAsync(HttpContext context, WebhookOutcome outcome)
    {
        var response = context.Response;
        response.StatusCode = outcome.StatusCode;
        if (outcome.RetryAfter is { } delay)
        {
            response.Headers.RetryAfter = Math.Ceiling(delay.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (!outcome.Body.IsEmpty)
        {
            response.ContentType = "application/json";
            response.ContentLength = outcome.Body.Length;
            await response.Body.WriteAsync(outcome.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task<WebhookOutcome> ReceiveAsync(HttpContext context)
    {
        if (await ReadAsync(context).ConfigureAwait(false) is not { } body)
        {
            return dispatcher.TooLarge();
        }

        var headers = new ApiHeaders([.. context.Request.Headers.SelectMany(static header => header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? "")))]);
        var request = new WebhookRequest(headers, body) { Event = context.Request.RouteValues.GetValueOrDefault("event") as string };
        return await dispatcher.DispatchAsync(request, context.RequestServices, context.RequestAborted).ConfigureAwait(false);
    }

    /// <returns>The body; null where it is over the limit. It grows with what came, not with what was announced.</returns>
    private async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context)
    {
        var limit = dispatcher.MaxBodyBytes;
        if (context.Request.ContentLength > limit)
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // One more, so that the limit is ours alone.
            size.MaxRequestBodySize = limit + 1;
        }

        var buffer = new byte[FirstBuffer];
        var count = 0;
        while (true)
        {
            var read = await context.Request.Body.ReadAsync(buffer.AsMemory(count), context.RequestAborted).ConfigureAwait(false);
            count += read;
            if (count > limit)
            {
                return null;
            }

            if (read == 0)
            {
                return buffer.AsMemory(0, count);
            }

            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, Math.Min(limit + 1, Array.MaxLength)));
            }
        }
    }
}
