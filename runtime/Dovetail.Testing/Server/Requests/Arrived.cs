namespace Dovetail.Testing.Server.Requests;

/// <summary>A request as it arrived: nothing is decoded yet.</summary>
internal sealed class Arrived(string method, string path, string query, IReadOnlyList<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte>? body)
{
    private readonly ILookup<string, string> _headers = headers.ToLookup(static field => field.Key, static field => field.Value, StringComparer.OrdinalIgnoreCase);

    public string Method => method;

    /// <summary>With its escapes.</summary>
    public string Path => path;

    /// <summary>With the question mark; empty without one.</summary>
    public string Query => query;

    public IReadOnlyList<KeyValuePair<string, string>> Headers => headers;

    /// <summary>Null without one; one of no bytes is one only where a content type says what it is.</summary>
    public ReadOnlyMemory<byte>? Body => body;

    /// <summary>Why the body could not be read; null where it could.</summary>
    public UnreadBody? Unread { get; init; }

    /// <summary>Name and value, both decoded, and the value as it stands in the URL.</summary>
    public IReadOnlyList<(string Name, string Value, string Raw)> Pairs { get; } = FormText.Parse(query.TrimStart('?'));

    /// <summary>The values of a header, joined as RFC 9110 5.3 has it; null where it is absent.</summary>
    public string? Header(string name) => _headers.Contains(name) ? string.Join(", ", _headers[name]) : null;

    /// <summary>The values of the cookies of a name.</summary>
    public IEnumerable<string> Cookies(string name) =>
        (_headers["Cookie"] ?? []).SelectMany(static line => line.Split(';', StringSplitOptions.TrimEntries))
            .Select(static pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2 && pair[0] == name)
            .Select(static pair => pair[1]);
}
