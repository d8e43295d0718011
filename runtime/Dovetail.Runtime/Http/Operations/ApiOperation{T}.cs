using Dovetail.Http.Internal;
using Dovetail.Pagination;

namespace Dovetail.Http;

/// <summary>An operation of an API: generated clients describe each of theirs once, and send requests through it.</summary>
/// <typeparam name="T">What a success reads as.</typeparam>
/// <param name="id">The operation's id.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path template.</param>
public class ApiOperation<T>(string id, string method, string path) : ApiOperation(id, method, path)
{
    /// <summary>Reads a success.</summary>
    public required ResponseReader<T> Response { get; init; }

    internal override bool Streams => Response.Streams;

    internal override WrittenBody? Write(object? value, int? status) => Response.Write((T)value!, status);

    /// <summary>Sends a request. Whatever fails, fails the call that is returned.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The call, under way.</returns>
    public ApiCall<T> Send(ApiRequest request, CancellationToken cancellationToken) => new(CallRunner.RunAsync(this, request, cancellationToken));

    /// <summary>The same operation as a question: what it gives, asked for at an address that the server has named.</summary>
    internal ApiOperation<T> AsGet() => new(Id, "GET", Path)
    {
        Accept = Accept,
        MayBeText = MayBeText,
        Bodiless = Bodiless,
        Security = Security,
        Server = Server,
        Errors = Errors,
        Response = Response,
    };

    /// <summary>Prepares a walk over pages. Nothing is sent before it is awaited or enumerated.</summary>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="request">The request for the first page.</param>
    /// <param name="paging">How the pages follow each other.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>The walk.</returns>
    public PagedCall<T, TItem> Pages<TItem>(ApiRequest request, Paging<T, TItem> paging, CancellationToken cancellationToken) =>
        new(new OperationPages<T, TItem>(this, request, paging, cancellationToken));
}
