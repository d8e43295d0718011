using System.Text;
using Dovetail.Http.Requests;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Http.Internal;

/// <summary>A request's parts, spelled out and encoded, and what is wrong with the arguments they are made of.</summary>
internal sealed partial class RequestParts
{
    private const string WholeQuery = "(query)";

    private readonly ArgumentChecks _checks;
    private List<KeyValuePair<string, string>> _query = [];

    /// <param name="options">What is cleaned and checked.</param>
    /// <param name="constraints">What the operation demands of its arguments; null for nothing.</param>
    public RequestParts(ValidationOptions options, ArgumentConstraints? constraints)
    {
        _checks = new ArgumentChecks(options, constraints, Violations);
    }

    private RequestParts(RequestParts other)
    {
        _checks = other._checks;
        Violations = other.Violations;
    }

    /// <summary>Path parameters, each encoded.</summary>
    public List<KeyValuePair<string, string>> Path { get; private init; } = [];

    /// <summary>Query parameters: the name, and the encoded text that the query takes for it.</summary>
    public List<KeyValuePair<string, string>> Query => _query;

    public List<KeyValuePair<string, string>> Headers { get; private init; } = [];

    /// <summary>The value of the Cookie header so far; null where there is none.</summary>
    public StringBuilder? Cookies { get; private set; }

    public RequestBody? Body { get; private set; }

    /// <summary>The media type that the caller's header asks for; null where it asks for none.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether several calls send this request, as a walk over pages does, so that none of them ends its body.</summary>
    public bool IsShared { get; private init; }

    public List<RequestViolation> Violations { get; } = [];

    /// <summary>Checks an argument that is a text, and sent as it is.</summary>
    public void CheckText(string name, string text) => _checks.Check(name, text);

    /// <summary>Checks the body, which can be long: once, and as long as the call goes on.</summary>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public void CheckBody(CancellationToken cancellationToken) => Body?.Check(cancellationToken);

    /// <summary>How an argument is cleaned and checked.</summary>
    public ArgumentCheck Check(string name) => _checks.Of(name);

    /// <summary>Whether a body of a media type is sent: the first that is offered, unless the caller asks for a later one.</summary>
    public bool TakesBody(string contentType) => Body is null || (ContentType is not null && Essence(ContentType).Equals(Essence(contentType), StringComparison.OrdinalIgnoreCase));

    /// <param name="create">Makes the body; static, so that a call costs no closure.</param>
    /// <param name="value">What it is made of.</param>
    /// <param name="facts">What else.</param>
    public void SetBody<T, TFacts>(T value, TFacts facts, Func<T, TFacts, RequestBody> create)
    {
        try
        {
            Body?.Dispose();
            Body = create(value, facts);
        }
        catch (Exception e) when (Notes("body", e))
        {
        }
    }

    public RequestParts WithQuery(IReadOnlyList<KeyValuePair<string, string>> query) => new(this)
    {
        Path = Path,
        _query = [.. _query.Where(parameter => query.All(other => other.Key != parameter.Key)), .. query.Select(Encode)],
        Headers = Headers,
        Cookies = Cookies,
        Body = Body,
        IsShared = true,
    };

    /// <summary>What a server gives to ask further with may be no text: that fails the call, as an argument would.</summary>
    private KeyValuePair<string, string> Encode(KeyValuePair<string, string> parameter)
    {
        var text = ScratchText.Begin();
        try
        {
            ParameterWriter.WriteQuery(text, parameter.Key, parameter.Value);
        }
        catch (ArgumentException e) when (Notes(parameter.Key, e))
        {
        }

        return new(parameter.Key, ScratchText.Take(text));
    }

    /// <summary>Remembers what is wrong with an argument, so that it is not thrown at the caller: the writers throw these two for values that have no text.</summary>
    private bool Notes(string name, Exception exception)
    {
        var isKnown = exception is ArgumentException or InvalidOperationException;
        if (isKnown)
        {
            Violations.Add(new RequestViolation(name, exception.Message));
        }

        return isKnown;
    }

    private bool IsMissing<T>(string name, T value)
    {
        if (value is null)
        {
            Violations.Add(new RequestViolation(name, "is required, and null."));
        }

        return value is null;
    }

    private static ReadOnlySpan<char> Essence(string mediaType) =>
        mediaType.AsSpan(0, mediaType.IndexOf(';', StringComparison.Ordinal) is >= 0 and var end ? end : mediaType.Length).Trim();

    private void AddSegment(string name, string? fault, string segment)
    {
        if (fault is null)
        {
            Path.Add(new(name, segment));
        }
        else
        {
            Violations.Add(new RequestViolation(name, fault));
        }
    }

    private void AddQueryText(string name, string text)
    {
        if (text.Length > 0)
        {
            _query.Add(new(name, text));
        }
    }
}
