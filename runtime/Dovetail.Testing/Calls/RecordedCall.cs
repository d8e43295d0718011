using Dovetail.Http;

namespace Dovetail.Testing;

/// <summary>A call that a fake received, with all of its attempts.</summary>
public class RecordedCall
{
    private readonly List<RecordedRequest> _requests;

    internal RecordedCall(ApiOperation operation, string requestId, IReadOnlyDictionary<string, string> arguments)
    {
        Operation = operation;
        RequestId = requestId;
        Arguments = arguments;
        _requests = [];
    }

    private protected RecordedCall(RecordedCall other)
    {
        Operation = other.Operation;
        RequestId = other.RequestId;
        Arguments = other.Arguments;
        IsUnexpected = other.IsUnexpected;
        _requests = [.. other.Requests];
    }

    /// <summary>The operation's id.</summary>
    public string OperationId => Operation.Id;

    /// <summary>The id that each attempt carried as <c>X-Request-ID</c>.</summary>
    public string RequestId { get; }

    /// <summary>The arguments that were given, by their names in the API's description, as they stand in the request and not encoded; the body apart.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; }

    /// <summary>The requests, one for each attempt.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    internal ApiOperation Operation { get; }

    internal bool IsUnexpected { get; set; }

    /// <summary>The operation and its arguments.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{OperationId}({string.Join(", ", Arguments.Select(static argument => $"{argument.Key}: {argument.Value}"))})";

    internal void Add(RecordedRequest request)
    {
        lock (_requests)
        {
            _requests.Add(request);
        }
    }
}
