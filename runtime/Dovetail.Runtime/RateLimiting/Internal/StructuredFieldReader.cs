using System.Buffers;

namespace Dovetail.RateLimiting.Internal;

/// <summary>Reads lists and dictionaries (RFC 9651 4.2). A field with a fault anywhere is none, as that standard has it.</summary>
internal sealed class StructuredFieldReader(string text)
{
    private const string True = "?1";

    private static readonly SearchValues<char> KeyStart = SearchValues.Create("abcdefghijklmnopqrstuvwxyz*");
    private static readonly SearchValues<char> KeyChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-.*");

    private readonly string _text = text.Trim(' ');
    private int _position;

    private bool IsAtEnd => _position == _text.Length;

    /// <summary>The items of a list; null where it is malformed.</summary>
    public static IReadOnlyList<StructuredItem>? ReadList(string text) => new StructuredFieldReader(text).ReadMembers(static reader => reader.ReadItemOrList());

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

    // A key alone is true (4.2.2).
    private Tuple<string, StructuredItem>? ReadMember()
    {
        if (ReadKey() is not { } key)
        {
            return null;
        }

        var value = TrySkip('=') ? ReadItemOrList() : ReadParameters() is { } parameters ? new StructuredItem(True, parameters) : null;
        return value is null ? null : Tuple.Create(key, value);
    }

    private StructuredItem? ReadItemOrList() => TrySkip('(') ? ReadInnerList() : ReadItem();

    private StructuredItem? ReadItem() =>
        BareItemReader.Read(_text, ref _position) is { } bare && ReadParameters() is { } parameters ? new StructuredItem(bare, parameters) : null;

    private StructuredItem? ReadInnerList()
    {
        var items = new List<StructuredItem>();
        while (true)
        {
            var start = _position;
            Skip(' ');
            if (TrySkip(')'))
            {
                return ReadParameters() is { } parameters ? new StructuredItem("", parameters, items) : null;
            }

            // Items stand apart.
            if ((items.Count > 0 && _position == start) || ReadItem() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
    }

    private Dictionary<string, string>? ReadParameters()
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        while (TrySkip(';'))
        {
            Skip(' ');
            if (ReadKey() is not { } key || (TrySkip('=') ? BareItemReader.Read(_text, ref _position) : True) is not { } value)
            {
                return null;
            }

            parameters[key] = value;
        }

        return parameters;
    }

    private string? ReadKey()
    {
        if (IsAtEnd || !KeyStart.Contains(_text[_position]))
        {
            return null;
        }

        var length = _text.AsSpan(_position).IndexOfAnyExcept(KeyChars) is >= 0 and var end ? end : _text.Length - _position;
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
