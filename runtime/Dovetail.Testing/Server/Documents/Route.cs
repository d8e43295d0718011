namespace Dovetail.Testing.Server.Documents;

/// <summary>An operation below one of its base paths.</summary>
internal sealed class Route
{
    private readonly RouteSegment[] _segments;
    private readonly int _own;
    private readonly string[] _query;

    public Route(ContractOperation operation, string basePath)
    {
        // Real documents tell operations apart by fragments and queries in their paths; a fragment is never sent.
        var parts = operation.Spec.Path.Split('#')[0].Split('?', 2);
        _segments = [.. (basePath + (parts[0].StartsWith('/') ? "" : "/") + parts[0]).Split('/').Skip(1).Select(static segment => new RouteSegment(segment))];
        _own = parts[0].Trim('/').Split('/').Length;
        _query = parts.Length > 1 ? [.. parts[1].Split('&').Where(static pair => !pair.Contains('{', StringComparison.Ordinal))] : [];
        Operation = operation;
    }

    public ContractOperation Operation { get; }

    public int Length => _segments.Length;

    /// <summary>Of two routes that match, the lower is meant: text goes before parameters (OpenAPI 3.1, 4.8.8.2), a demanded query before none.</summary>
    public string Rank => string.Concat(_segments.Select(static segment => segment.Rank)) + (_query.Length > 0 ? "0" : "1");

    public Dictionary<string, string>? Match(string[] segments, string query)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < segments.Length; i++)
        {
            // What a variable of the server stands for is no parameter.
            if (!_segments[i].Matches(segments[i], i >= _segments.Length - _own ? values : null))
            {
                return null;
            }
        }

        return _query.Length == 0 || _query.All(query.TrimStart('?').Split('&').Contains) ? values : null;
    }
}
