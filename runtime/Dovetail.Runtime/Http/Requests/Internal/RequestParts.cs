using System.Text;
using Dovetail.Http.Requests;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Http.Internal;

/// <summary>A request's parts, spelled out and encoded, and what is wrong with the arguments they are made of.</summary>
internal sealed partial class RequestParts
{
    private const string WholeQuery = "(query)";

    // What most requests have at most.
    private const int FewParts = 4;

    private readonly ValidationOptions _options;
    private readonly ArgumentConstraints? _constraints;
    private ArgumentChecks? _checks;
    private List<RequestViolation>? _violations;
    private RequestPart[] _parts = [];
    private int _count;

    /// <param name="options">What is cleaned and checked.</param>
    /// <param name="constraints">What the operation demands of its arguments; null for nothing.</param>
    public RequestParts(ValidationOptions options, ArgumentConstraints? constraints)
    {
        (_options, _constraints) = (options, constraints);
    }

    private RequestParts(RequestParts other)
    {
        (_options, _constraints, _checks, _violations) = (other._options, other._constraints, other.Checks, other.Violations);
    }

    /// <summary>All parameters, cookies apart, in the order in which they were added.</summary>
    public ReadOnlySpan<RequestPart> All => _parts.AsSpan(0, _count);

    /// <summary>The value of the Cookie header so far; null where there is none.</summary>
    public StringBuilder? Cookies { get; private set; }

    public RequestBody? Body { get; private set; }

    /// <summary>The media type that the caller's header asks for; null where it asks for none.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether several calls send this request, as a walk over pages does, so that none of them ends its body.</summary>
    public bool IsShared { get; private init; }

    public bool HasViolations => _violations is { Count: > 0 };

    public List<RequestViolation> Violations => _violations ??= [];

    private ArgumentChecks Checks => _checks ??= new ArgumentChecks(_options, _constraints, Violations);

    /// <summary>Checks an argument that is a text, and sent as it is.</summary>
    public void CheckText(string name, string text) => Checks.Check(name, text);

    /// <summary>Checks the body, which can be long: once, and as long as the call goes on.</summary>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public void CheckBody(CancellationToken cancellationToken) => Body?.Check(cancellationToken);

    /// <summary>How an argument is cleaned and checked.</summary>
    public ArgumentCheck Check(string name) => _options.LeavesAll ? default : Checks.Of(name);

    /// <summary>The value of a header that a parameter sets; null where none does.</summary>
    public string? Header(string name)
    {
        foreach (var part in All)
        {
            if (part.Place is RequestPlace.Header && part.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return part.Text;
            }
        }

        return null;
    }

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
            Add(RequestPlace.Path, name, segment);
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
            Add(RequestPlace.WholeQuery, name, text);
        }
    }

    private void Add(RequestPlace place, string name, string text)
    {
        if (_count == _parts.Length)
        {
            Array.Resize(ref _parts, Math.Max(FewParts, 2 * _count));
        }

        _parts[_count++] = new RequestPart(place, name, text);
    }

    // Most arguments are neither cleaned nor checked.
    private string Checked(string name, string text, bool isNumber) =>
        _constraints is null && !_options.TrimText ? text : Checks.Text(name, text, isNumber);
}
