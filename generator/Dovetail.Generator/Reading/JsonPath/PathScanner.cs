using System.Globalization;
using System.Text;
using Dovetail.Generator.Reading.Json;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.JsonPath;

/// <summary>The characters of a query, and the tokens that they make.</summary>
internal sealed class PathScanner(string text)
{
    private const long LargestInteger = (1L << 53) - 1;
    private const string Blanks = " \t\n\r";

    private int _position;

    public bool IsAtEnd => _position == text.Length;

    public char Next => IsAtEnd ? '\0' : text[_position];

    /// <summary>Where the scanner stands, to go back to.</summary>
    public int Position
    {
        get => _position;
        set => _position = value;
    }

    public void SkipBlank()
    {
        while (!IsAtEnd && Blanks.IndexOf(Next) >= 0)
        {
            _position++;
        }
    }

    public bool TryTake(string token)
    {
        if (string.CompareOrdinal(text, _position, token, 0, token.Length) != 0)
        {
            return false;
        }

        _position += token.Length;
        return true;
    }

    public void Take(string token)
    {
        if (!TryTake(token))
        {
            throw Error($"'{token}' expected");
        }
    }

    /// <summary>A name without quotes. Beyond RFC 9535, which asks for quotes there, a <c>-</c> may stand in it: overlays name <c>x-</c> keys so.</summary>
    public string? TryName()
    {
        var start = _position;
        while (!IsAtEnd && (IsNameStart(Next) || (_position > start && Next is (>= '0' and <= '9') or '-')))
        {
            _position++;
        }

        return _position == start ? null : text.Substring(start, _position - start);
    }

    public long? TryInteger()
    {
        var start = _position;
        _position += Next == '-' ? 1 : 0;
        var digits = _position;
        while (Next is >= '0' and <= '9')
        {
            _position++;
        }

        var token = text.Substring(start, _position - start);
        if (token.Length == 0)
        {
            return null;
        }

        var isLegal = long.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= LargestInteger && (text[digits] != '0' || token == "0");
        return isLegal ? value : throw Error($"'{token}' is no index");
    }

    public string? TryNumber()
    {
        var start = _position;
        while (Next is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E')
        {
            _position++;
        }

        var token = text.Substring(start, _position - start);
        return token.Length == 0 ? null : JsonNumber.IsLegal(token) ? token : throw Error($"'{token}' is no number");
    }

    /// <summary>A text in single or double quotes, with JSON's escapes and that of its own quote (RFC 9535 2.3.1.1).</summary>
    public string? TryString()
    {
        var quote = Next;
        if (quote is not ('\'' or '"'))
        {
            return null;
        }

        var value = new StringBuilder();
        for (_position++; !IsAtEnd && Next != quote; _position++)
        {
            if (Next == '\\')
            {
                _position++;
                AppendEscaped(value, quote);
            }
            else
            {
                value.Append(Next >= ' ' ? Next : throw Error("a control character, which has to be escaped,"));
            }
        }

        Take(quote.ToString());
        return value.ToString();
    }

    public SpecSyntaxException Error(string reason) =>
        new($"{reason} at character {(_position + 1).ToString(CultureInfo.InvariantCulture)} of '{text}'", _position);

    private void AppendEscaped(StringBuilder value, char quote)
    {
        switch (Next)
        {
            case 'b': value.Append('\b'); break;
            case 'f': value.Append('\f'); break;
            case 'n': value.Append('\n'); break;
            case 'r': value.Append('\r'); break;
            case 't': value.Append('\t'); break;
            case '\\' or '/': value.Append(Next); break;
            case var own when own == quote && !IsAtEnd: value.Append(own); break;
            case 'u': AppendCode(value); break;
            default: throw Error("an unknown escape");
        }
    }

    /// <summary>A character by its code, or by the two that make a pair: half a pair is none.</summary>
    private void AppendCode(StringBuilder value)
    {
        var first = ReadCode();
        value.Append(first);
        if (char.IsHighSurrogate(first))
        {
            _position++;
            Take("\\");
            var second = Next == 'u' ? ReadCode() : '\0';
            value.Append(char.IsLowSurrogate(second) ? second : throw Error("half a pair of surrogates"));
        }
        else if (char.IsLowSurrogate(first))
        {
            throw Error("half a pair of surrogates");
        }
    }

    /// <summary>From <c>u</c> to the last of its four digits.</summary>
    private char ReadCode()
    {
        if (_position + 4 >= text.Length
            || !ushort.TryParse(text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw Error("an unknown escape");
        }

        _position += 4;
        return (char)code;
    }

    private static bool IsNameStart(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';
}
