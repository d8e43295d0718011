using System.Text;

namespace Dovetail.Pagination.Internal;

/// <summary>Reads the value of a <c>Link</c> header, link by link (RFC 8288 3 and appendix B.2): commas and semicolons may stand within brackets and quotes.</summary>
internal struct LinkReader(string text)
{
    private int _at;

    /// <returns>Whether there is another link.</returns>
    public bool TryNext(out string target, out string relations, out bool hasAnchor)
    {
        (target, relations, hasAnchor) = ("", "", false);
        var open = text.IndexOf('<', _at);
        var close = open < 0 ? -1 : text.IndexOf('>', open);
        if (close < 0)
        {
            return false;
        }

        target = text[(open + 1)..close].Trim();
        _at = close + 1;
        string? first = null;
        while (TryParameter(out var name, out var value))
        {
            // Of several relations of one link the first counts (RFC 8288 3.3).
            first ??= name.Equals("rel", StringComparison.OrdinalIgnoreCase) ? value : null;
            hasAnchor |= name.Equals("anchor", StringComparison.OrdinalIgnoreCase) && value.Length > 0;
        }

        relations = first ?? "";
        return true;
    }

    private bool TryParameter(out string name, out string value)
    {
        (name, value) = ("", "");
        Skip();
        if (_at >= text.Length || text[_at] != ';')
        {
            // Behind the comma is the next link.
            _at = Math.Min(_at + 1, text.Length);
            return false;
        }

        _at++;
        var start = _at;
        while (_at < text.Length && text[_at] is not ('=' or ';' or ','))
        {
            _at++;
        }

        name = text[start.._at].Trim();
        if (_at < text.Length && text[_at] == '=')
        {
            _at++;
            value = Value();
        }

        return true;
    }

    private string Value()
    {
        Skip();
        if (_at < text.Length && text[_at] == '"')
        {
            return Quoted();
        }

        var start = _at;
        while (_at < text.Length && text[_at] is not (';' or ','))
        {
            _at++;
        }

        return text[start.._at].Trim();
    }

    private string Quoted()
    {
        var value = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != '"'; _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
            {
                _at++;
            }

            value.Append(text[_at]);
        }

        _at = Math.Min(_at + 1, text.Length);
        return value.ToString();
    }

    private void Skip()
    {
        while (_at < text.Length && text[_at] is (' ' or '\t'))
        {
            _at++;
        }
    }
}
