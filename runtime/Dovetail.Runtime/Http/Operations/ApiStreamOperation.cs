namespace Dovetail.Http;

/// <summary>An operation whose answer comes item by item.</summary>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <param name="id">The operation's id.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path template.</param>
public sealed class ApiStreamOperation<TItem>(string id, string method, string path) : ApiOperation<StreamedResponse<TItem>>(id, method, path)
{
    /// <summary>The member of the request's body that asks for a stream, <c>stream</c> mostly: it is sent as true. Null where the server streams anyway.</summary>
    public string? Flag { get; init; }

    internal override string? BodyFlag => Flag;

    /// <summary>Prepares a call. Nothing is sent before it is awaited or enumerated.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The call.</returns>
    public StreamedCall<TItem> Stream(ApiRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var shared = request.Shared();
        if (Flag is not null)
        {
            shared.Parts.Body?.Raise(Flag);
        }

        return new StreamedCall<TItem>(token => Send(shared, token), cancellationToken);
    }
}
