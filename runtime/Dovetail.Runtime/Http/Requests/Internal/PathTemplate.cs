using System.Text;
using Dovetail.Http.Requests;

namespace Dovetail.Http.Internal;

/// <summary>An operation's path: literal text, ready for the URL, and the names of parameters in between.</summary>
internal sealed class PathTemplate
{
    private readonly Piece[] _pieces;

    public PathTemplate(string path)
    {
        // What stands behind # is no part of a request (RFC 9110 7.1); what stands behind ? belongs to the query.
        var text = path.AsSpan();
        text = text.IndexOf('#') is >= 0 and var fragment ? text[..fragment] : text;
        var query = text.IndexOf('?');
        Query = query < 0 ? "" : UriText.EncodeLiteral(text[(query + 1)..]);
        _pieces = [.. Split(query < 0 ? text : text[..query])];
    }

    /// <summary>A fixed query that the path brings along, without the question mark.</summary>
    public string Query { get; }

    /// <summary>Appends the path, a slash first.</summary>
    /// <param name="url">The URL so far.</param>
    /// <param name="parts">The parameters, encoded.</param>
    /// <param name="violations">Takes what is wrong: a value that is missing, or one that makes a segment <c>.</c> or <c>..</c>, which would lead to another path.</param>
    public void Append(StringBuilder url, ReadOnlySpan<RequestPart> parts, ref List<RequestViolation>? violations)
    {
        var segment = url.Length + 1;
        string? parameter = null;
        foreach (var piece in _pieces)
        {
            if (piece.IsParameter)
            {
                parameter = piece.Text;
                AppendValue(url, piece.Text, parts, ref violations);
            }
            else
            {
                AppendLiteral(url, piece.Text, ref segment, ref parameter, ref violations);
            }
        }

        CheckSegment(url, segment, parameter, ref violations);
    }

    private static void AppendLiteral(StringBuilder url, ReadOnlySpan<char> text, ref int segment, ref string? parameter, ref List<RequestViolation>? violations)
    {
        for (var slash = text.IndexOf('/'); slash >= 0; slash = text.IndexOf('/'))
        {
            url.Append(text[..slash]);
            CheckSegment(url, segment, parameter, ref violations);
            url.Append('/');
            segment = url.Length;
            parameter = null;
            text = text[(slash + 1)..];
        }

        url.Append(text);
    }

    private static void AppendValue(StringBuilder url, string name, ReadOnlySpan<RequestPart> parts, ref List<RequestViolation>? violations)
    {
        foreach (var part in parts)
        {
            if (part.Place is RequestPlace.Path && part.Name == name)
            {
                url.Append(part.Text);
                return;
            }
        }

        // A value that was refused is missing as well, and reported already.
        if (!IsReported(violations, name))
        {
            (violations ??= []).Add(new RequestViolation(name, "has no value."));
        }
    }

    private static void CheckSegment(StringBuilder url, int start, string? parameter, ref List<RequestViolation>? violations)
    {
        // A server, and Uri before it, would remove such a segment or the one before it (RFC 3986 5.2.4): the request would go elsewhere, whatever the encoding.
        if (parameter is not null && url.Length - start is 1 or 2 && url[start] == '.' && url[url.Length - 1] == '.' && !IsReported(violations, parameter))
        {
            var segment = url.ToString(start, url.Length - start);
            var reason = $"The path parameter '{parameter}' makes a part of the path '{segment}': the request would go to another path.";
            (violations ??= []).Add(new RequestViolation(parameter, reason));
        }
    }

    private static bool IsReported(List<RequestViolation>? violations, string name) => violations is not null && violations.Exists(violation => violation.Parameter == name);

    private static List<Piece> Split(ReadOnlySpan<char> path)
    {
        var pieces = new List<Piece>();
        var literal = new StringBuilder();
        if (path is not ['/', ..])
        {
            literal.Append('/');
        }

        while (path.IndexOf('{') is >= 0 and var open && path[open..].IndexOf('}') is > 0 and var length)
        {
            literal.Append(UriText.EncodeLiteral(path[..open]));
            Add(pieces, literal);
            pieces.Add(new Piece(path.Slice(open + 1, length - 1).ToString(), IsParameter: true));
            path = path[(open + length + 1)..];
        }

        literal.Append(UriText.EncodeLiteral(path));
        Add(pieces, literal);
        return pieces;
    }

    private static void Add(List<Piece> pieces, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            pieces.Add(new Piece(literal.ToString(), IsParameter: false));
            literal.Clear();
        }
    }

    private readonly record struct Piece(string Text, bool IsParameter);
}
