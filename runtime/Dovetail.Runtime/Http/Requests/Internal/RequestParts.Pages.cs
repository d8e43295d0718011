using Dovetail.Http.Requests;

namespace Dovetail.Http.Internal;

/// <summary>The same parts for another page: each value takes the place of the request's own of its name, and all else stays as it is.</summary>
internal sealed partial class RequestParts
{
    /// <param name="values">What is asked for in place of the request's own.</param>
    /// <param name="fault">What is wrong with a value, which may be a server's; null where nothing is.</param>
    public RequestParts With(IReadOnlyList<PageValue> values, out string? fault)
    {
        fault = null;
        var (query, path, headers, body) = (_query, Path, Headers, Body);
        foreach (var value in values)
        {
            if (value.Parameter.Place != PagePlace.Body && value.Text.Length > NextAddress.Longest)
            {
                fault ??= "is longer than any server takes";
                continue;
            }

            switch (value.Parameter.Place)
            {
                case PagePlace.Path:
                    var bad = PathFault(value, out var segment);
                    fault ??= bad;
                    path = [.. path.Select(part => part.Key == value.Parameter.Name ? new(part.Key, segment) : part)];
                    break;
                case PagePlace.Header:
                    fault ??= HeaderRules.CheckValue(value.Text);
                    headers = [.. headers.Where(header => !header.Key.Equals(value.Parameter.Name, StringComparison.OrdinalIgnoreCase)), new(value.Parameter.Name, value.Text)];
                    break;
                case PagePlace.Body:
                    body = JsonMemberBody.With(body, value, ref fault);
                    break;
                default:
                    query = [.. Without(query, value.Parameter.Name), new(value.Parameter.Name, Encode(value, ref fault))];
                    break;
            }
        }

        return new(this) { Path = path, _query = query, Headers = headers, Cookies = Cookies, Body = body, IsShared = true };
    }

    /// <summary>The request's own value, not encoded; null where it stands there not once.</summary>
    public string? ValueOf(PageParameter parameter) => parameter.Place switch
    {
        PagePlace.Path => Path.Find(part => part.Key == parameter.Name).Value is { } segment ? Uri.UnescapeDataString(segment) : null,
        PagePlace.Header => Headers.Find(header => header.Key.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)).Value,
        PagePlace.Body => JsonMemberBody.ValueOf(Body, parameter.Name),
        _ => OnlyOf([.. _query.SelectMany(text => QueryText.ValuesOf(text.Value, parameter.Name))]),
    };

    private static string Encode(PageValue value, ref string? fault)
    {
        var text = ScratchText.Begin();
        try
        {
            ParameterWriter.WriteQuery(text, value.Parameter.Name, value.Text);
        }
        catch (ArgumentException)
        {
            fault ??= "holds half of a character";
        }

        return ScratchText.Take(text);
    }

    private static string? PathFault(PageValue value, out string segment)
    {
        segment = "";
        try
        {
            return value.Text is not ("." or "..") && ParameterWriter.TryWritePath(value.Parameter.Name, value.Text, out segment) is null ? null : "can not stand in a path";
        }
        catch (ArgumentException)
        {
            return "holds half of a character";
        }
    }

    private static string? OnlyOf(IReadOnlyList<string> values) => values.Count == 1 ? values[0] : null;

    /// <summary>A parameter may stand in the text of another one, as the members of an object do.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Without(IEnumerable<KeyValuePair<string, string>> query, string name) => query
        .Where(part => part.Key != name)
        .Select(part => new KeyValuePair<string, string>(part.Key, QueryText.WithoutIn(part.Value, name)))
        .Where(static part => part.Value.Length > 0);
}
