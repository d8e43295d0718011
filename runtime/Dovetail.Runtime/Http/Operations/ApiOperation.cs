using Dovetail.Http.Internal;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Http;

/// <summary>What an API's description says about an operation, its response apart.</summary>
public abstract class ApiOperation
{
    private protected ApiOperation(string id, string method, string path)
    {
        Id = id;
        Method = new HttpMethod(method);
        Path = path;
        IsSafe = method.ToUpperInvariant() is "GET" or "HEAD" or "OPTIONS" or "TRACE" or "QUERY";
        IsIdempotent = IsSafe || method.ToUpperInvariant() is "PUT" or "DELETE";
        Template = new PathTemplate(path);
    }

    /// <summary>The operation's id: its name in errors and logs.</summary>
    public string Id { get; }

    /// <summary>The path template.</summary>
    public string Path { get; }

    /// <summary>The <c>Accept</c> header; null where no body is expected.</summary>
    public string? Accept { get; init; }

    /// <summary>Whether the description has a success as <c>text/plain</c> too, which another method asks for: a server may choose it all the same.</summary>
    public bool MayBeText { get; init; }

    /// <summary>
    /// The statuses of success that the description gives no body, where others have one: 202. What comes with them and is not the value all the same, as a word for people is
    /// not, is no value.
    /// </summary>
    public IReadOnlyList<int> Bodiless { get; init; } = [];

    /// <summary>What the operation needs; null: what the API's description needs by default.</summary>
    public SecurityRequirement? Security { get; init; }

    /// <summary>The server of its own; null: the client's.</summary>
    public ApiServer? Server { get; init; }

    /// <summary>The header that takes an idempotency key, where the API's description declares one; null: <c>Idempotency-Key</c>.</summary>
    public string? IdempotencyHeader { get; init; }

    /// <summary>Whether each call has an idempotency key, a new one where its caller gives none.</summary>
    public bool NeedsIdempotencyKey { get; init; }

    /// <summary>Where the result of long-running work is read; null: from what was put or patched, else where <c>Location</c> leads, else from the monitor.</summary>
    public FinalState? FinalState { get; init; }

    /// <summary>The declared errors.</summary>
    public IReadOnlyList<ErrorReader> Errors { get; init; } = [];

    /// <summary>What the description demands of the arguments beside their types; null for nothing.</summary>
    public ArgumentConstraints? Constraints { get; init; }

    /// <summary>The limits that the document declares for the operation, or for its group; empty where it declares none.</summary>
    public IReadOnlyList<RateLimit> RateLimits { get; init; } = [];

    /// <summary>The name of the operations that it shares a limit with; null where the document names none.</summary>
    public string? RateLimitGroup { get; init; }

    /// <summary>The member of the body that the call itself sets; null for none.</summary>
    internal virtual string? BodyFlag => null;

    internal HttpMethod Method { get; }

    /// <summary>Whether a request only asks, by its method (RFC 9110 9.2.1).</summary>
    internal bool IsSafe { get; }

    /// <summary>Whether a repetition has the same effect as one request, by its method (RFC 9110 9.2.2).</summary>
    internal bool IsIdempotent { get; }

    internal PathTemplate Template { get; }

    /// <summary>Whether the body of a success is handed to the caller while it comes, rather than read first.</summary>
    internal abstract bool Streams { get; }

    /// <summary>The body that reads as a value, as a fake of the server sends it; null where none does.</summary>
    /// <exception cref="JsonFormatException">The description does not allow the value.</exception>
    internal abstract WrittenBody? Write(object? value, int? status);

    /// <summary>The declared error of a status: its own, else its range's, else the default; null where none is declared.</summary>
    internal ErrorReader? ErrorOf(int status)
    {
        var (best, precision) = ((ErrorReader?)null, -1);
        foreach (var error in Errors)
        {
            if (error.PrecisionFor(status) is var found && found > precision)
            {
                (best, precision) = (error, found);
            }
        }

        return best;
    }
}
