namespace Dovetail.Pagination.Internal;

/// <summary>The links of a response that say how its pages follow each other (RFC 8288). What can not be read is skipped.</summary>
internal sealed class LinkHeader
{
    private const string Name = "Link";

    private static readonly string[] Relations = ["next", "prev", "previous", "first", "last"];

    private readonly Dictionary<string, string> _targets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a relation is there that only pages have.</summary>
    public bool SpeaksOfPages => _targets.ContainsKey("prev") || _targets.ContainsKey("previous") || _targets.ContainsKey("first") || Next is not null;

    /// <summary>The URL of the next page, as it stands there; null where there is none.</summary>
    public string? Next => this["next"];

    /// <summary>The URL of the page before.</summary>
    public string? Previous => this["prev"] ?? this["previous"];

    private string? this[string relation] => _targets.TryGetValue(relation, out var target) && target.Length > 0 ? target : null;

    public static LinkHeader Read(ApiHeaders headers)
    {
        var links = new LinkHeader();
        foreach (var line in headers.GetValues(Name))
        {
            links.Add(line);
        }

        return links;
    }

    private void Add(string line)
    {
        var reader = new LinkReader(line);
        while (reader.TryNext(out var target, out var relations, out var hasAnchor))
        {
            // A link with an anchor is about something else than this response (RFC 8288 3.2).
            foreach (var relation in hasAnchor ? [] : relations.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (Relations.Contains(relation, StringComparer.OrdinalIgnoreCase))
                {
                    _targets.TryAdd(relation, target);
                }
            }
        }
    }
}
