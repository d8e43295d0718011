using System.Text;

namespace Dovetail.Http.Internal;

/// <summary>An operation's path: literal text, ready for the URL, and the names of parameters in between.</summary>
internal sealed class PathTemplate
{
    private readonly List<Piece> _pieces = [];

    public PathTemplate(string path)
    {
        // What stands behind # is no part of a request (RFC 9110 7.1); what stands behind ? belongs to the query.
        var text = path.AsSpan();
        text = text.IndexOf('#') is >= 0 and var fragment ? text[..fragment] : text;
        var query = text.IndexOf('?');
        Query = query < 0 ? "" : UriText.EncodeLiteral(text[(query + 1)..]);
        Split(query < 0 ? text : text[..query]);
    }

    /// <summary>A fixed query that the path brings along, without the question mark.</summary>
    public string Query { get; }

    /// <summary>Appends the path, a slash first.</summary>
    /// <param name="url">The URL so far.</param>
    /// <param name="values">The values, encoded for a path.</param>
    /// <param name="violations">Takes what is wrong: a value that is missing, or one that makes a segment <c>.</c> or <c>..</c>, which would lead to another path.</param>
    public void Append(StringBuilder url, IReadOnlyList<KeyValuePair<string, string>> values, ICollection<RequestViolation> violations)
    {
        var segment = url.Length + 1;
        string? parameter = null;
        foreach (var piece in _pieces)
        {
            if (piece.IsParameter)
            {
                parameter = piece.Text;
                AppendValue(url, piece.Text, values, violations);
                continue;
            }

            foreach (var character in piece.Text)
            {
                if (character == '/')
                {
                    CheckSegment(url, segment, parameter, violations);
                    segment = url.Length + 1;
                    parameter = null;
                }

                url.Append(character);
            }
        }

        CheckSegment(url, segment, parameter, violations);
    }

    private static void AppendValue(StringBuilder url, string name, IReadOnlyList<KeyValuePair<string, string>> values, ICollection<RequestViolation> violations)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Key == name)
            {
                url.Append(values[i].Value);
                return;
            }
        }

        // A value that was refused is missing as well, and reported already.
        if (violations.All(violation => violation.Parameter != name))
        {
            violations.Add(new RequestViolation(name, "has no value."));
        }
    }

    private static void CheckSegment(StringBuilder url, int start, string? parameter, ICollection<RequestViolation> violations)
    {
        // A server, and Uri before it, would remove such a segment or the one before it (RFC 3986 5.2.4): the request would go elsewhere, whatever the encoding.
        var isDots = url.Length - start is 1 or 2 && url[start] == '.' && url[url.Length - 1] == '.';
        if (parameter is not null && isDots && violations.All(violation => violation.Parameter != parameter))
        {
            var segment = url.ToString(start, url.Length - start);
            violations.Add(new RequestViolation(parameter, $"The path parameter '{parameter}' makes a part of the path '{segment}': the request would go to another path."));
        }
    }

    private void Split(ReadOnlySpan<char> path)
    {
        var literal = new StringBuilder();
        if (path is not ['/', ..])
        {
            literal.Append('/');
        }

        while (path.IndexOf('{') is >= 0 and var open && path[open..].IndexOf('}') is > 0 and var length)
        {
            literal.Append(UriText.EncodeLiteral(path[..open]));
            Add(literal);
            _pieces.Add(new Piece(path.Slice(open + 1, length - 1).ToString(), IsParameter: true));
            path = path[(open + length + 1)..];
        }

        literal.Append(UriText.EncodeLiteral(path));
        Add(literal);
    }

    private void Add(StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            _pieces.Add(new Piece(literal.ToString(), IsParameter: false));
            literal.Clear();
        }
    }

    private readonly record struct Piece(string Text, bool IsParameter);
}
