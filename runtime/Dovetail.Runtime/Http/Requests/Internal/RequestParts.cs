using System.Text;
using Dovetail.Http.Requests;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Http.Internal;

/// <summary>A request's parts, spelled out and encoded, and what is wrong with the arguments they are made of.</summary>
internal sealed class RequestParts
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

    /// <summary>Whether several calls send this request, as a walk over pages does, so that none of them ends its body.</summary>
    public bool IsShared { get; private init; }

    public List<RequestViolation> Violations { get; } = [];

    public void Require(string name, object? value) => IsMissing(name, value);

    public void AddPath(string name, string? text)
    {
        if (!IsMissing(name, text))
        {
            AddSegment(name, ParameterWriter.TryWritePath(name, _checks.Text(name, text!), out var segment), segment);
        }
    }

    public void AddPath<T, TFormat>(string name, T value)
        where TFormat : struct, IScalarFormat<T>
    {
        try
        {
            AddPath(name, TFormat.Text(value));
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddPath<T, TFormat>(string name, T value, ParameterStyle style, bool explode)
        where TFormat : struct, IFormat<T>
    {
        if (IsMissing(name, value))
        {
            return;
        }

        try
        {
            AddSegment(name, ParameterWriter.TryWritePath<T, TFormat>(name, value, style, explode, out var segment, Check(name)), segment);
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddQuery(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        var text = ScratchText.Begin();
        ParameterWriter.WriteQuery(text, name, _checks.Text(name, value));
        AddQueryText(name, ScratchText.Take(text));
    }

    public void AddQuery<T, TFormat>(string name, T value)
        where TFormat : struct, IScalarFormat<T>
    {
        try
        {
            AddQuery(name, TFormat.Text(value));
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddQuery<T, TFormat>(string name, T value, ParameterStyle style, bool explode, bool allowReserved, bool allowEmpty)
        where TFormat : struct, IFormat<T>
    {
        try
        {
            var text = ScratchText.Begin();
            ParameterWriter.WriteQuery<T, TFormat>(text, name, value, style, explode, allowReserved, allowEmpty, Check(name));
            AddQueryText(name, ScratchText.Take(text));
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddWholeQuery<T, TFormat>(T value, ParameterStyle style)
        where TFormat : struct, IFormat<T>
    {
        try
        {
            var text = ScratchText.Begin();
            ParameterWriter.WriteWholeQuery<T, TFormat>(text, value, style, Check(WholeQuery));
            AddQueryText("", ScratchText.Take(text));
        }
        catch (Exception e) when (Notes(WholeQuery, e))
        {
        }
    }

    public void AddHeader(string name, string? text)
    {
        if (HeaderRules.CheckValue(text) is { } fault)
        {
            Violations.Add(new RequestViolation(name, $"{fault}."));
        }
        else if (text is not null)
        {
            Headers.Add(new(name, text));
        }
    }

    public void AddHeader<T, TFormat>(string name, T value)
        where TFormat : struct, IScalarFormat<T>
    {
        try
        {
            AddHeader(name, TFormat.Text(value));
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddHeader<T, TFormat>(string name, T value, ParameterStyle style, bool explode)
        where TFormat : struct, IFormat<T>
    {
        try
        {
            AddHeader(name, ParameterWriter.WriteHeader<T, TFormat>(value, style, explode, Check(name)));
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddCookie(string name, string? text)
    {
        if (text is not null)
        {
            ParameterWriter.WriteCookie(Cookies ??= new StringBuilder(), name, _checks.Text(name, text));
        }
    }

    public void AddCookie<T, TFormat>(string name, T value)
        where TFormat : struct, IScalarFormat<T>
    {
        try
        {
            AddCookie(name, TFormat.Text(value));
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    public void AddCookie<T, TFormat>(string name, T value, ParameterStyle style, bool explode)
        where TFormat : struct, IFormat<T>
    {
        try
        {
            ParameterWriter.WriteCookie<T, TFormat>(Cookies ??= new StringBuilder(), name, value, style, explode, Check(name));
        }
        catch (Exception e) when (Notes(name, e))
        {
        }
    }

    /// <summary>Checks an argument that is a text, and sent as it is.</summary>
    public void CheckText(string name, string text) => _checks.Check(name, text);

    /// <summary>How an argument is cleaned and checked.</summary>
    public ArgumentCheck Check(string name) => _checks.Of(name);

    /// <param name="create">Makes the body; static, so that a call costs no closure.</param>
    /// <param name="value">What it is made of.</param>
    /// <param name="facts">What else.</param>
    public void SetBody<T, TFacts>(T value, TFacts facts, Func<T, TFacts, RequestBody> create)
    {
        try
        {
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

    /// <summary>The encoded value of a query parameter that stands there once; null where there is none.</summary>
    public string? QueryValue(string name)
    {
        var text = _query.Find(parameter => parameter.Key == name).Value;
        return text is not null && text.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals ? text[(equals + 1)..] : null;
    }

    private static KeyValuePair<string, string> Encode(KeyValuePair<string, string> parameter)
    {
        var text = ScratchText.Begin();
        ParameterWriter.WriteQuery(text, parameter.Key, parameter.Value);
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
