using System.Buffers;
using System.Text;

namespace Dovetail.RateLimiting.Internal;

/// <summary>
/// Reads lists and dictionaries of items (RFC 9651 4.2). A field with a fault anywhere is none, as that standard has it; inner lists have no place in these fields.
/// </summary>
internal sealed class StructuredFieldReader(string text)
{
    private static readonly SearchValues<char> KeyStart = SearchValues.Create("abcdefghijklmnopqrstuvwxyz*");
    private static readonly SearchValues<char> KeyChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-.*");
    private static readonly SearchValues<char> BareChars = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~:/?@=");

    private readonly string _text = text.Trim(' ');
    private int _position;

    private bool IsAtEnd => _position == _text.Length;

    /// <summary>The items of a list; null where it is malformed.</summary>
    public static IReadOnlyList<StructuredItem>? ReadList(string text) => new StructuredFieldReader(text).ReadMembers(static reader => reader.ReadItem());

    /// <summary>The members of a dictionary, the last one of each name; null where it is malformed.</summary>
    public static IReadOnlyDictionary<string, StructuredItem>? ReadDictionary(string text) =>
        new StructuredFieldReader(text).ReadMembers(static reader => reader.ReadMember())?
            .GroupBy(static member => member.Item1, StringComparer.Ordinal)
            .ToDictionary(static member => member.Key, static member => member.Last().Item2, StringComparer.Ordinal);

    private List<T>? ReadMembers<T>(Func<StructuredFieldReader, T?> read)
        where T : class
    {
        var members = new List<T>();
        while (!IsAtEnd)
        {
            if (read(this) is not { } member)
            {
                return null;
            }

            members.Add(member);
            SkipWhiteSpace();
            if (!IsAtEnd && !TrySkipComma())
            {
                return null;
            }
        }

        return members;
    }

    // A comma at the end promises a member that is not there.
    private bool TrySkipComma()
    {
        if (!TrySkip(','))
        {
            return false;
        }

        SkipWhiteSpace();
        return !IsAtEnd;
    }

    private Tuple<string, StructuredItem>? ReadMember() => ReadKey() is { } key && TrySkip('=') && ReadItem() is { } item ? Tuple.Create(key, item) : null;

    private StructuredItem? ReadItem() => ReadBareItem() is { } bare && ReadParameters() is { } parameters ? new StructuredItem(bare, parameters) : null;

    private Dictionary<string, string>? ReadParameters()
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        while (TrySkip(';'))
        {
            Skip(' ');
            if (ReadKey() is not { } key || (TrySkip('=') ? ReadBareItem() : "?1") is not { } value)
            {
                return null;
            }

            parameters[key] = value;
        }

        return parameters;
    }

    private string? ReadKey() => !IsAtEnd && KeyStart.Contains(_text[_position]) ? ReadWhile(KeyChars) : null;

    private string? ReadBareItem()
    {
        if (IsAtEnd)
        {
            return null;
        }

        return _text[_position] == '"' ? ReadString() : ReadWhile(BareChars) is { Length: > 0 } bare ? bare : null;
    }

    private string? ReadString()
    {
        var value = new StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c == '"')
            {
                _position++;
                return value.ToString();
            }

            if (c == '\\' && (++_position == _text.Length || (c = _text[_position]) is not ('"' or '\\')))
            {
                return null;
            }

            if (c is < ' ' or > '~')
            {
                return null;
            }

            value.Append(c);
        }

        return null;
    }

    private string ReadWhile(SearchValues<char> chars)
    {
        var length = _text.AsSpan(_position).IndexOfAnyExcept(chars) is >= 0 and var end ? end : _text.Length - _position;
        _position += length;
        return _text.Substring(_position - length, length);
    }

    private bool TrySkip(char c)
    {
        if (IsAtEnd || _text[_position] != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Skip(char c)
    {
        while (TrySkip(c))
        {
        }
    }

    private void SkipWhiteSpace()
    {
        while (TrySkip(' ') || TrySkip('\t'))
        {
        }
    }
}
