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
        var (parts, body) = (All.ToArray(), Body);
        foreach (var value in values)
        {
            if (value.Parameter.Place == PagePlace.Body)
            {
                body = JsonMemberBody.With(body, value, ref fault);
            }
            else if (value.Text.Length > NextAddress.Longest)
            {
                fault ??= "is longer than any server takes";
            }
            else
            {
                parts = With(parts, value, ref fault);
            }
        }

        return Shared(parts, body);
    }

    /// <summary>The same parts, for several calls.</summary>
    public RequestParts Shared() => Shared(All.ToArray(), Body);

    /// <summary>The same parts without a body.</summary>
    public RequestParts WithoutBody() => Shared(All.ToArray(), body: null);

    /// <summary>The request's own value, not encoded; null where it stands there not once.</summary>
    public string? ValueOf(PageParameter parameter)
    {
        var (name, values) = (parameter.Name, new List<string>());
        foreach (var part in All)
        {
            values.AddRange((parameter.Place, part.Place) switch
            {
                (PagePlace.Path, RequestPlace.Path) when part.Name == name => [Uri.UnescapeDataString(part.Text)],
                (PagePlace.Header, RequestPlace.Header) when part.Name.Equals(name, StringComparison.OrdinalIgnoreCase) => [part.Text],
                (PagePlace.Query, RequestPlace.Query) when part.Name == name => [Uri.UnescapeDataString(part.Text)],
                (PagePlace.Query, RequestPlace.WholeQuery) => QueryText.ValuesOf(part.Text, name),
                _ => [],
            });
        }

        return parameter.Place == PagePlace.Body ? JsonMemberBody.ValueOf(Body, name) : values.Count == 1 ? values[0] : null;
    }

    private RequestParts Shared(RequestPart[] parts, RequestBody? body) =>
        new(this) { _parts = parts, _count = parts.Length, Cookies = Cookies, Body = body, IsShared = true };

    private static RequestPart[] With(RequestPart[] parts, PageValue value, ref string? fault)
    {
        var name = value.Parameter.Name;
        switch (value.Parameter.Place)
        {
            case PagePlace.Path:
                var bad = PathFault(value, out var segment);
                fault ??= bad;
                return [.. parts.Select(part => part.Place is RequestPlace.Path && part.Name == name ? part with { Text = segment } : part)];

            case PagePlace.Header:
                fault ??= HeaderRules.CheckValue(value.Text);
                return
                [
                    .. parts.Where(part => part.Place is not RequestPlace.Header || !part.Name.Equals(name, StringComparison.OrdinalIgnoreCase)),
                    new(RequestPlace.Header, name, value.Text),
                ];

            default:
                return [.. Without(parts, name), new(RequestPlace.WholeQuery, name, Encode(value, ref fault))];
        }
    }

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

    /// <summary>A parameter may stand in the text of another one, as the members of an object do.</summary>
    private static IEnumerable<RequestPart> Without(IEnumerable<RequestPart> parts, string name) => parts
        .Where(part => !part.IsQuery || part.Name != name)
        .Select(part => part.Place is RequestPlace.WholeQuery ? part with { Text = QueryText.WithoutIn(part.Text, name) } : part)
        .Where(static part => part.Place is not RequestPlace.WholeQuery || part.Text.Length > 0);
}
