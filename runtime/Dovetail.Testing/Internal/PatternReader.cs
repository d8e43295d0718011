using System.Globalization;

namespace Dovetail.Testing.Internal;

/// <summary>Reads a regular expression of ECMA-262 (22.2.1), tolerantly: what it does not know stands for nothing.</summary>
internal sealed class PatternReader(string pattern)
{
    private const int DeepestGroup = 100;

    private int _at;
    private int _groups;
    private int _depth;

    private bool IsAtEnd => _at >= pattern.Length;

    /// <returns>Null where it is no expression.</returns>
    public static PatternNode? Read(string pattern)
    {
        var reader = new PatternReader(pattern);
        var node = reader.Choice();
        return reader.IsAtEnd ? node : null;
    }

    private PatternNode Choice()
    {
        var branches = new List<PatternNode> { Sequence() };
        while (!IsAtEnd && pattern[_at] == '|')
        {
            _at++;
            branches.Add(Sequence());
        }

        return branches.Count == 1 ? branches[0] : new PatternChoice(branches);
    }

    private PatternSequence Sequence()
    {
        var nodes = new List<PatternNode>();
        while (!IsAtEnd && pattern[_at] is not ('|' or ')'))
        {
            nodes.Add(Quantified(Atom()));
        }

        return new PatternSequence(nodes);
    }

    private PatternNode Atom()
    {
        var character = pattern[_at++];
        return character switch
        {
            '^' or '$' => new PatternNothing(),
            '.' => new PatternCharacters(PatternSets.Any),
            '(' => Group(),
            '[' => Set(),
            '\\' => Escape(),
            _ => new PatternCharacters(character.ToString()),
        };
    }

    private PatternNode Group()
    {
        var isLooking = Skips("?=") || Skips("?!") || Skips("?<=") || Skips("?<!");
        var number = isLooking || Skips("?:") ? 0 : ++_groups;
        if (number > 0 && (Skips("?<") || Skips("?P<")))
        {
            _at = Math.Min(pattern.Length, pattern.IndexOf('>', _at) is >= 0 and var end ? end + 1 : pattern.Length);
        }

        if (++_depth > DeepestGroup)
        {
            _at = pattern.Length;
            return new PatternNothing();
        }

        var node = Choice();
        _depth--;
        Skips(")");
        return isLooking ? new PatternNothing() : new PatternGroup(node, number);
    }

    private PatternNode Quantified(PatternNode node)
    {
        while (!IsAtEnd && Bounds() is { } bounds)
        {
            node = new PatternRepeat(node, bounds.Min, bounds.Max);
            if (!IsAtEnd && pattern[_at] is '?' or '+')
            {
                _at++;
            }
        }

        return node;
    }

    private (int Min, int Max)? Bounds()
    {
        switch (pattern[_at])
        {
            case '*': _at++; return (0, int.MaxValue);
            case '+': _at++; return (1, int.MaxValue);
            case '?': _at++; return (0, 1);
            case '{': return Braces();
            default: return null;
        }
    }

    private (int Min, int Max)? Braces()
    {
        var end = pattern.IndexOf('}', _at);
        var parts = end < 0 ? [] : pattern[(_at + 1)..end].Split(',');
        if (parts.Length is 0 or > 2 || Number(parts[0]) is not { } min)
        {
            return null;
        }

        _at = end + 1;
        return (min, parts.Length == 1 ? min : Number(parts[1]) ?? int.MaxValue);
    }

    private PatternCharacters Set()
    {
        var isRefused = Skips("^");
        var characters = new List<char>();
        while (!IsAtEnd && pattern[_at] != ']')
        {
            var first = Member();
            if (first.Length == 1 && _at + 1 < pattern.Length && pattern[_at] == '-' && pattern[_at + 1] != ']')
            {
                _at++;
                var last = Member();
                characters.AddRange(PatternSets.Between(first[0], last.Length > 0 ? last[0] : first[0]));
            }
            else
            {
                characters.AddRange(first);
            }
        }

        Skips("]");
        var all = isRefused ? PatternSets.Any.Where(character => !characters.Contains(character)) : characters.Distinct();
        return new PatternCharacters(string.Concat(all.OrderBy(PatternSets.Rank)));
    }

    private string Member()
    {
        var character = pattern[_at++];
        if (character != '\\' || IsAtEnd)
        {
            return character.ToString();
        }

        return pattern[_at] == 'b' && _at++ >= 0 ? "\b" : Escape() is PatternCharacters escaped ? escaped.Characters : "";
    }

    private PatternNode Escape()
    {
        if (IsAtEnd)
        {
            return new PatternNothing();
        }

        var character = pattern[_at++];
        return character switch
        {
            'b' or 'B' or 'A' or 'z' or 'Z' => new PatternNothing(),
            'd' or 'D' or 'w' or 'W' or 's' or 'S' => new PatternCharacters(PatternSets.Of(character)),
            'p' or 'P' => Property(),
            'n' => new PatternCharacters("\n"),
            'r' => new PatternCharacters("\r"),
            't' => new PatternCharacters("\t"),
            'f' => new PatternCharacters("\f"),
            'v' => new PatternCharacters("\v"),
            '0' => new PatternCharacters("\0"),
            >= '1' and <= '9' => new PatternReference(character - '0'),
            'x' => Code(2),
            'u' => Skips("{") ? Code(pattern.IndexOf('}', _at) - _at, skip: 1) : Code(4),
            _ => new PatternCharacters(character.ToString()),
        };
    }

    private PatternCharacters Property()
    {
        var end = !IsAtEnd && pattern[_at] == '{' ? pattern.IndexOf('}', _at) : -1;
        var name = end < 0 ? "" : pattern[(_at + 1)..end];
        _at = end < 0 ? _at : end + 1;
        return new PatternCharacters(PatternSets.OfProperty(name));
    }

    private PatternNode Code(int length, int skip = 0)
    {
        var digits = length <= 0 || _at + length > pattern.Length ? "" : pattern.AsSpan(_at, length);
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code is < 0 or > 0xFFFF)
        {
            return new PatternNothing();
        }

        _at += length + skip;
        return new PatternCharacters(((char)code).ToString());
    }

    private bool Skips(string text)
    {
        var isThere = string.CompareOrdinal(pattern, _at, text, 0, text.Length) == 0;
        _at += isThere ? text.Length : 0;
        return isThere;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
