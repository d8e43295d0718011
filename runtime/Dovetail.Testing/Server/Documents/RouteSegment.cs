using System.Text;
using System.Text.RegularExpressions;

namespace Dovetail.Testing.Server.Documents;

/// <summary>What stands between two slashes of a path template: a text, a parameter, or both.</summary>
internal sealed class RouteSegment
{
    private readonly string? _literal;
    private readonly Regex? _pattern;
    private readonly List<string> _names = [];

    public RouteSegment(string template)
    {
        var pattern = new StringBuilder("^");
        var position = 0;
        while (template.IndexOf('{', position) is var open and >= 0 && template.IndexOf('}', open) is var close && close > open + 1)
        {
            pattern.Append(Regex.Escape(template[position..open])).Append("([^/]+)");
            _names.Add(template[(open + 1)..close]);
            position = close + 1;
        }

        if (_names.Count == 0)
        {
            _literal = Uri.UnescapeDataString(template);
        }
        else if (_names.Count > 1 || template.Length > _names[0].Length + 2)
        {
            pattern.Append(Regex.Escape(template[position..])).Append("\\z");
            _pattern = new Regex(pattern.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
    }

    /// <summary>The more of it is text, the lower.</summary>
    public int Rank => _literal is not null ? 0 : _pattern is not null ? 1 : 2;

    /// <param name="text">As it stands in the URL, escapes and all.</param>
    /// <param name="values">Receives the parameters, as they stand in the URL; null where nobody asks.</param>
    public bool Matches(string text, Dictionary<string, string>? values)
    {
        if (_literal is not null)
        {
            return Uri.UnescapeDataString(text) == _literal;
        }

        if (_pattern is null)
        {
            values?.TryAdd(_names[0], text);
            return text.Length > 0;
        }

        var match = _pattern.Match(text);
        for (var i = 0; match.Success && i < _names.Count; i++)
        {
            values?.TryAdd(_names[i], match.Groups[i + 1].Value);
        }

        return match.Success;
    }
}
