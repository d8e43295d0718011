using System.Globalization;
using System.Text;

namespace Dovetail.Testing.Server.Answers;

/// <summary>
/// Writes a text that a regular expression matches: the first alternative everywhere, and as few repetitions as allowed. Look-around is passed over; whether the text
/// matches all the same is for the caller to see.
/// </summary>
/// <param name="pattern">The pattern.</param>
/// <param name="extra">How many repetitions to write beyond the fewest, where more are allowed.</param>
internal sealed class PatternSample(string pattern, int extra)
{
    private const int LongestSample = 20_000;
    private const int MostLevels = 100;
    private const string Usual = "a0A-_. /:@!~";

    private int _position;

    /// <returns>Null where the pattern is not understood, or its texts are too long.</returns>
    public string? TryWrite()
    {
        var text = Choice(0);
        return _position == pattern.Length && text?.Length <= LongestSample ? text : null;
    }

    private string? Choice(int level)
    {
        var first = level > MostLevels ? null : Sequence(level);
        while (first is not null && _position < pattern.Length && pattern[_position] == '|')
        {
            _position++;
            if (Sequence(level) is null)
            {
                return null;
            }
        }

        return first;
    }

    private string? Sequence(int level)
    {
        var text = new StringBuilder();
        while (_position < pattern.Length && pattern[_position] is not ('|' or ')'))
        {
            if (Atom(level) is not { } atom || Times() is not { } times || ((long)atom.Length * times) + text.Length > LongestSample)
            {
                return null;
            }

            text.Insert(text.Length, atom, times);
        }

        return text.ToString();
    }

    private string? Atom(int level)
    {
        var letter = pattern[_position++];
        return letter switch
        {
            '^' or '$' => "",
            '.' => "a",
            '(' => Group(level),
            '[' => Class(),
            '\\' when _position < pattern.Length => Escape(pattern[_position++]),
            '*' or '+' or '?' or '\\' => null,
            _ => letter.ToString(),
        };
    }

    private string? Group(int level)
    {
        var isSilent = false;
        if (_position < pattern.Length && pattern[_position] == '?')
        {
            var kind = _position + 1 < pattern.Length ? pattern[_position + 1] : '\0';
            var isBehind = kind == '<' && _position + 2 < pattern.Length && pattern[_position + 2] is '=' or '!';
            isSilent = kind is '=' or '!' || isBehind;
            var end = kind is ':' or '=' or '!' ? _position + 1 : isBehind ? _position + 2 : pattern.IndexOfAny([':', '>', ')'], _position);
            if (end < 0)
            {
                return null;
            }

            // (?i) has nothing in it.
            _position = pattern[end] == ')' ? end : end + 1;
        }

        var text = Choice(level + 1);
        return text is null || _position >= pattern.Length || pattern[_position++] != ')' ? null : isSilent ? "" : text;
    }

    private int? Times()
    {
        var (least, most) = (1, 1);
        switch (_position < pattern.Length ? pattern[_position] : '\0')
        {
            case '*':
                (least, most) = (0, int.MaxValue);
                break;
            case '+':
                (least, most) = (1, int.MaxValue);
                break;
            case '?':
                (least, most) = (0, 1);
                break;
            case '{' when pattern.IndexOf('}', _position) is var close and > 0 && Counts(pattern[(_position + 1)..close]) is { } counts:
                (least, most) = counts;
                _position = close;
                break;
            default:
                return 1;
        }

        _position++;
        _position += _position < pattern.Length && pattern[_position] is '?' or '+' ? 1 : 0;
        return (int)Math.Min(most, (long)least + extra);
    }

    private static (int Least, int Most)? Counts(string text)
    {
        var parts = text.Split(',');
        return parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least) ? null
            : parts.Length == 1 ? (least, least)
            : parts[1].Length == 0 ? (least, int.MaxValue)
            : int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? (least, most) : null;
    }

    private string? Escape(char letter) => letter switch
    {
        'd' => "0",
        'w' or 'S' or 'D' => "a",
        's' => " ",
        'W' => "-",
        'b' or 'B' or 'A' or 'z' or 'Z' => "",
        't' => "\t",
        'n' => "\n",
        'r' => "\r",
        'f' => "\f",
        'v' => "\v",
        'p' or 'P' when _position < pattern.Length && pattern[_position] == '{' && pattern.IndexOf('}', _position) is var close and > 0 =>
            Skip(close + 1, Category(pattern[(_position + 1)..close], letter == 'P')),
        'x' => Code(2),
        'u' => Code(4),
        >= '1' and <= '9' => null,
        _ => letter.ToString(),
    };

    private string Skip(int position, string text)
    {
        _position = position;
        return text;
    }

    private static string Category(string name, bool isNegated) => isNegated ? (name.StartsWith('L') ? "0" : "a") : name switch
    {
        "Lu" or "Uppercase" => "A",
        _ when name.StartsWith('N') => "0",
        _ when name.StartsWith('P') => "-",
        _ when name.StartsWith('Z') => " ",
        _ => "a",
    };

    private string? Code(int digits)
    {
        if (_position + digits > pattern.Length || !ushort.TryParse(pattern.AsSpan(_position, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        _position += digits;
        return ((char)code).ToString();
    }

    private string? Class()
    {
        var isNegated = _position < pattern.Length && pattern[_position] == '^';
        var start = _position += isNegated ? 1 : 0;
        string? first = null;
        var ranges = new List<(char From, char To)>();
        while (_position < pattern.Length && (pattern[_position] != ']' || _position == start))
        {
            var isEscape = pattern[_position] == '\\' && _position + 1 < pattern.Length;
            var kind = isEscape ? pattern[_position + 1] : '\0';
            _position += isEscape ? 2 : 1;
            var from = isEscape ? (kind == 'b' ? "\b" : Escape(kind)) : pattern[_position - 1].ToString();
            if (from is not { Length: 1 })
            {
                return null;
            }

            first ??= from;
            var to = from[0];
            if (_position + 1 < pattern.Length && pattern[_position] == '-' && pattern[_position + 1] != ']')
            {
                to = pattern[_position + 1] == '\\' && _position + 2 < pattern.Length ? pattern[_position + 2] : pattern[_position + 1];
                _position += pattern[_position + 1] == '\\' ? 3 : 2;
            }

            ranges.AddRange(Wide(kind) ?? [(from[0], to)]);
        }

        _position++;
        return isNegated
            ? Usual.Where(letter => !ranges.Exists(range => range.From <= letter && letter <= range.To)).Select(static letter => letter.ToString()).FirstOrDefault()
            : first;
    }

    private static (char, char)[]? Wide(char kind) => kind switch
    {
        'd' => [('0', '9')],
        'w' => [('0', '9'), ('a', 'z'), ('A', 'Z'), ('_', '_')],
        's' => [('\t', '\r'), (' ', ' ')],
        _ => null,
    };
}
