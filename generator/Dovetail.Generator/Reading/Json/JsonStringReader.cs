using System.Globalization;
using System.Text;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Json;

/// <summary>Reads JSON's strings. Short ones that come again, as member names do, share one object.</summary>
internal sealed class JsonStringReader(SpecText text)
{
    private const int LongestShared = 40;
    private static readonly char[] Ends = ['"', '\\'];

    private readonly string _content = text.Content;
    private readonly Dictionary<int, List<string>> _shared = [];
    private readonly StringBuilder _unescaped = new();

    /// <param name="position">At the opening quote; afterwards behind the closing one.</param>
    public SpecScalar Read(ref int position)
    {
        var start = position;
        if (TryPass(ref position))
        {
            return SpecScalar.Quoted(text, start, position - start);
        }

        var value = Unescape(ref position);
        return new SpecScalar(text, start, position - start, ScalarKind.String, value);
    }

    /// <summary>The same for a name, which is likely to come again.</summary>
    public SpecKey ReadKey(ref int position)
    {
        var start = position;
        var value = !TryPass(ref position) ? Unescape(ref position)
            : position - start - 2 is var length && length <= LongestShared ? Share(start + 1, length)
            : _content.Substring(start + 1, length);
        return new SpecKey(text, start, position - start, value);
    }

    /// <summary>Goes behind a string that stands there as it is meant; false, without a step, for one with escapes, or without an end.</summary>
    private bool TryPass(ref int position)
    {
        var end = _content.IndexOfAny(Ends, position + 1);
        if (end < 0 || _content[end] != '"')
        {
            return false;
        }

        RefuseControls(position + 1, end);
        position = end + 1;
        return true;
    }

    /// <summary>Control characters must be escaped (RFC 8259 7). A line break mostly shows that the closing quote is missing.</summary>
    private void RefuseControls(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_content[i] < ' ')
            {
                throw ControlAt(i);
            }
        }
    }

    private SpecSyntaxException ControlAt(int position) =>
        new(_content[position] is '\n' or '\r' ? "a line break in a string" : "a control character in a string", position);

    private string Unescape(ref int position)
    {
        var start = position++;
        _unescaped.Clear();
        while (position < _content.Length)
        {
            var character = _content[position++];
            switch (character)
            {
                case '"':
                    return _unescaped.ToString();
                case '\\':
                    _unescaped.Append(ReadEscape(ref position));
                    break;
                case < ' ':
                    throw ControlAt(position - 1);
                default:
                    _unescaped.Append(character);
                    break;
            }
        }

        throw new SpecSyntaxException("a string that does not end", start);
    }

    private char ReadEscape(ref int position)
    {
        var at = position - 1;
        var escape = position < _content.Length ? _content[position++] : '\0';
        return escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' when TryReadHex(ref position, out var character) => character,
            _ => throw new SpecSyntaxException("an unknown escape in a string", at),
        };
    }

    private bool TryReadHex(ref int position, out char character)
    {
        character = '\0';
        if (position + 4 > _content.Length || !ushort.TryParse(_content.Substring(position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        position += 4;
        character = (char)code;
        return true;
    }

    private string Share(int start, int length)
    {
        var hash = length;
        for (var i = start; i < start + length; i++)
        {
            hash = unchecked((hash * 31) + _content[i]);
        }

        if (!_shared.TryGetValue(hash, out var known))
        {
            _shared.Add(hash, known = []);
        }

        foreach (var candidate in known)
        {
            if (candidate.Length == length && string.CompareOrdinal(_content, start, candidate, 0, length) == 0)
            {
                return candidate;
            }
        }

        var value = _content.Substring(start, length);
        known.Add(value);
        return value;
    }
}
