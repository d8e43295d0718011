using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Samples.Server;

/// <summary>How the server misbehaves: one trick after the other for each operation, or none at all.</summary>
internal sealed class Mischief
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Trick>> _tricks = new(StringComparer.Ordinal);
    private int _requests;

    /// <summary>Whether everything fails.</summary>
    public bool IsDown { get; set; }

    /// <summary>How many requests have come to the API.</summary>
    public int Requests => _requests;

    /// <summary>Plans tricks for the next requests of a method and path.</summary>
    public void Plan(string method, string path, params Trick[] tricks)
    {
        var queue = _tricks.GetOrAdd($"{method} {path}", static _ => new());
        foreach (var trick in tricks)
        {
            queue.Enqueue(trick);
        }
    }

    public async Task PlayAsync(HttpContext context, Func<Task> work, Action revokeTokens)
    {
        Interlocked.Increment(ref _requests);
        var trick = IsDown ? new Trick.Fail(500) : _tricks.TryGetValue($"{context.Request.Method} {context.Request.Path}", out var queue) && queue.TryDequeue(out var next) ? next : null;
        switch (trick)
        {
            case Trick.Fail fail:
                context.Response.StatusCode = fail.Status;
                if (fail.RetryAfterSeconds is { } seconds)
                {
                    context.Response.Headers.RetryAfter = $"{seconds}";
                }

                return;
            case Trick.CutAfterWork:
                context.Response.Body = Stream.Null;
                await work();
                context.Abort();
                return;
            case Trick.RevokeTokens:
                revokeTokens();
                break;
        }

        await work();
    }
}
