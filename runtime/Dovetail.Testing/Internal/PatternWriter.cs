using System.Text;

namespace Dovetail.Testing.Internal;

/// <summary>Writes a text that an expression matches.</summary>
/// <param name="index">Which of the characters and branches that may stand are taken, as the digits of a number.</param>
/// <param name="extra">How often what may be repeated is repeated beyond what it must be.</param>
/// <param name="place">Which repetition that concerns, by its place; <see cref="Everywhere"/> for all.</param>
internal sealed class PatternWriter(int index, int extra, int place)
{
    public const int Everywhere = -1;

    private const int LongestText = 8_192;

    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, string> _groups = [];
    private int _index = index;
    private int _place;

    /// <summary>Whether the text is not that of another index.</summary>
    public bool IsOther => _index == 0;

    public void Write(PatternNode node)
    {
        switch (node)
        {
            case PatternCharacters { Characters: { Length: > 0 } characters }: _text.Append(characters[Digit(characters.Length)]); break;
            case PatternSequence sequence: sequence.Nodes.ToList().ForEach(Write); break;
            case PatternChoice choice: Write(choice.Nodes[Digit(choice.Nodes.Count)]); break;
            case PatternGroup group: Group(group); break;
            case PatternReference reference: _text.Append(_groups.GetValueOrDefault(reference.Number, "")); break;
            case PatternRepeat repeat: Repeat(repeat); break;
            default: break;
        }
    }

    public override string ToString() => _text.ToString();

    private void Group(PatternGroup group)
    {
        var begin = _text.Length;
        Write(group.Node);
        _groups[group.Number] = _text.ToString(begin, _text.Length - begin);
    }

    private void Repeat(PatternRepeat repeat)
    {
        var isMeant = repeat.Max > repeat.Min && (place == Everywhere || place == _place);
        _place += repeat.Max > repeat.Min ? 1 : 0;
        var count = isMeant ? Math.Min(repeat.Max, (long)repeat.Min + extra) : repeat.Min;
        for (var done = 0; done < count && _text.Length < LongestText; done++)
        {
            Write(repeat.Node);
        }
    }

    private int Digit(int count)
    {
        var digit = _index % count;
        _index /= count;
        return digit;
    }
}
