using Dovetail.Http;
using Dovetail.Http.Requests;
using Dovetail.Serialization;
using Dovetail.Testing.Internal.Arguments;

namespace Dovetail.Testing;

/// <summary>A call that a fake received, with all of its attempts.</summary>
public class RecordedCall
{
    private readonly List<RecordedRequest> _requests;
    private readonly SentArguments _sent;

    internal RecordedCall(ApiOperation operation, string requestId, SentArguments arguments)
    {
        Operation = operation;
        RequestId = requestId;
        _sent = arguments;
        _requests = [];
    }

    /// <summary>The same call, as generated calls with typed arguments have it.</summary>
    /// <param name="other">The call.</param>
    protected RecordedCall(RecordedCall other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Operation = other.Operation;
        RequestId = other.RequestId;
        _sent = other._sent;
        IsUnexpected = other.IsUnexpected;
        _requests = [.. other.Requests];
    }

    /// <summary>The operation's id.</summary>
    public string OperationId => Operation.Id;

    /// <summary>The id that each attempt carried as <c>X-Request-ID</c>.</summary>
    public string RequestId { get; }

    /// <summary>The arguments that were given, by their names in the API's description, as they stand in the request and not encoded; the body apart.</summary>
    public IReadOnlyDictionary<string, string> Arguments => _sent.Texts;

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

    /// <summary>Reads a JSON body.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="json">The body.</param>
    /// <returns>The value.</returns>
    protected static T ReadBody<T, TFormat>(ReadOnlyMemory<byte> json)
        where TFormat : struct, IFormat<T> => JsonReader.Read<T, TFormat>(json.Span, JsonReadContext.Tolerant);

    /// <summary>A path parameter, read back from what was sent.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="name">Its name in the API's description.</param>
    /// <param name="style">Its style.</param>
    /// <param name="explode">Whether items and members stand apart.</param>
    /// <returns>The value; the default where it was not sent.</returns>
    /// <exception cref="InvalidOperationException">What was sent does not read as that type.</exception>
    protected T? PathArgument<T, TFormat>(string name, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
        where TFormat : struct, IFormat<T> => Read<T, TFormat>(_sent.Find(RequestPlace.Path, name), style, explode);

    /// <summary>A query parameter, read back from what was sent.</summary>
    /// <inheritdoc cref="PathArgument{T, TFormat}"/>
    protected T? QueryArgument<T, TFormat>(string name, ParameterStyle style = ParameterStyle.Form, bool explode = true)
        where TFormat : struct, IFormat<T> => Read<T, TFormat>(_sent.Find(RequestPlace.Query, name), style, explode);

    /// <summary>A header, read back from what was sent.</summary>
    /// <inheritdoc cref="PathArgument{T, TFormat}"/>
    protected T? HeaderArgument<T, TFormat>(string name, ParameterStyle style = ParameterStyle.Simple, bool explode = false)
        where TFormat : struct, IFormat<T> => Read<T, TFormat>(_sent.Find(RequestPlace.Header, name), style, explode);

    /// <summary>A cookie, read back from what was sent.</summary>
    /// <inheritdoc cref="PathArgument{T, TFormat}"/>
    protected T? CookieArgument<T, TFormat>(string name, ParameterStyle style = ParameterStyle.Form, bool explode = true)
        where TFormat : struct, IFormat<T> => Read<T, TFormat>(_sent.FindCookie(name), style, explode);

    /// <summary>The value that is the whole query, read back from what was sent.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="style">Its style.</param>
    /// <returns>The value; the default where it was not sent.</returns>
    /// <exception cref="InvalidOperationException">What was sent does not read as that type.</exception>
    protected T? QueryStringArgument<T, TFormat>(ParameterStyle style)
        where TFormat : struct, IFormat<T> => _sent.Find(RequestPlace.Query, "") is { } sent ? ArgumentReader.ReadQuery<T, TFormat>(sent, style) : default;

    private static T? Read<T, TFormat>(SentArgument? sent, ParameterStyle style, bool explode)
        where TFormat : struct, IFormat<T> => sent is null ? default : ArgumentReader.Read<T, TFormat>(sent, style, explode);

    internal void Add(RecordedRequest request)
    {
        lock (_requests)
        {
            _requests.Add(request);
        }
    }
}
