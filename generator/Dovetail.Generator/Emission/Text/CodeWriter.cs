using System.Text;

namespace Dovetail.Generator.Emission.Text;

/// <summary>C# text that keeps its own indentation, so that an emitter reads like what it prints. Lines end in <c>\n</c>, none in a blank.</summary>
internal sealed class CodeWriter
{
    private const string Indentation = "    ";

    /// <summary>A list that would make a line longer than this stands one item to a line.</summary>
    private const int Width = 160;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isGapDue;
    private bool _isBlockEmpty = true;

    /// <summary>That of the types which users see: <c>public</c> or <c>internal</c>.</summary>
    public string Visibility { get; init; } = "public";

    public void Line(string text)
    {
        if (_isGapDue)
        {
            _text.Append('\n');
        }

        _isGapDue = false;
        _isBlockEmpty = false;
        if (text.Length > 0)
        {
            Indent();
            _text.Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>Several lines, each of them indented: made for raw string literals.</summary>
    public void Lines(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }

    /// <summary>A blank line before the next line, unless that one is the first or the last of its block.</summary>
    public void Gap() => _isGapDue = !_isBlockEmpty;

    /// <summary><c>header</c>, an opening brace, and at the end of the scope the closing one.</summary>
    public Scope Block(string header, string end = "}")
    {
        Line(header);
        return Braces(end);
    }

    /// <summary>An opening brace, and at the end of the scope the closing one.</summary>
    public Scope Braces(string end = "}")
    {
        Line("{");
        return Indented(end);
    }

    /// <summary>A deeper level without braces.</summary>
    public Scope Indented() => Indented(end: null);

    /// <summary>A list in brackets: on one line where it fits, else one item to a line.</summary>
    /// <param name="head">Ends in the opening bracket.</param>
    /// <param name="items">The items, without commas.</param>
    /// <param name="tail">Begins with the closing bracket.</param>
    public void List(string head, IReadOnlyList<string> items, string tail)
    {
        if (Fits(head, items, tail))
        {
            Line(head + string.Join(", ", items) + tail);
            return;
        }

        Break(head, items, tail, Line);
    }

    /// <summary>A long list of short items, in brackets: as many to a line as fit.</summary>
    /// <param name="head">Ends in the opening bracket.</param>
    /// <param name="items">The items, without commas.</param>
    /// <param name="tail">Begins with the closing bracket.</param>
    public void Fill(string head, IReadOnlyList<string> items, string tail)
    {
        if (Fits(head, items, tail))
        {
            Line(head + string.Join(", ", items) + tail);
            return;
        }

        Break(head, Packed(items), tail, Line);
    }

    /// <summary>An expression that may be long: broken at its outermost brackets, and inside of them again, until its lines fit.</summary>
    /// <param name="text">All of it, as it would stand on one line.</param>
    public void Wrap(string text)
    {
        if (Fits(text) || Brackets.Widest(text) is not { } brackets)
        {
            Line(text);
            return;
        }

        var items = brackets.Items;
        if (brackets.Opening != '{' && items.Count > 1 && items.All(IsShort))
        {
            Fill(brackets.Head, items, brackets.Tail);
            return;
        }

        if (brackets.Opening != '{')
        {
            Break(brackets.Head, items, brackets.Tail, Wrap);
            return;
        }

        using (Block(brackets.Head.TrimEnd('{', ' '), brackets.Tail))
        {
            foreach (var item in items)
            {
                Wrap(item + ",");
            }
        }
    }

    /// <summary>Whether a line is short enough as it is.</summary>
    public bool Fits(string line) => (_depth * Indentation.Length) + line.Length <= Width;

    public override string ToString() => _text.ToString();

    /// <summary>A list with one item to a line. A parenthesis stays with the last item, a bracket stands below it: so C# is written.</summary>
    /// <param name="head">Ends in the opening bracket.</param>
    /// <param name="items">The items, without commas.</param>
    /// <param name="tail">Begins with the closing bracket.</param>
    /// <param name="print">Prints an item.</param>
    private void Break(string head, IReadOnlyList<string> items, string tail, Action<string> print)
    {
        var isClosedByLast = tail[0] == ')';
        Line(head);
        using (Indented(isClosedByLast ? null : tail))
        {
            for (var index = 0; index < items.Count - 1; index++)
            {
                print(items[index] + ",");
            }

            print(items[items.Count - 1] + (isClosedByLast ? tail : ""));
        }
    }

    /// <summary>The lines of a list, one level deeper, as full as they may be.</summary>
    private List<string> Packed(IReadOnlyList<string> items)
    {
        var room = Width - ((_depth + 1) * Indentation.Length);
        var lines = new List<string> { items[0] };
        foreach (var item in items.Skip(1))
        {
            var last = lines[lines.Count - 1];
            if (last.Length + item.Length + 2 < room)
            {
                lines[lines.Count - 1] = $"{last}, {item}";
            }
            else
            {
                lines.Add(item);
            }
        }

        return lines;
    }

    /// <summary>Several such items share a line.</summary>
    private static bool IsShort(string item) => item.Length <= 40 && item.IndexOfAny(['(', '{', '[', '=']) < 0;

    private bool Fits(string head, IReadOnlyList<string> items, string tail)
    {
        var width = (_depth * Indentation.Length) + head.Length + tail.Length;
        foreach (var item in items)
        {
            width += item.Length + 2;
        }

        return width <= Width || items.Count <= 1;
    }

    private void Indent()
    {
        for (var level = 0; level < _depth; level++)
        {
            _text.Append(Indentation);
        }
    }

    private Scope Indented(string? end)
    {
        _depth++;
        _isBlockEmpty = true;
        return new Scope(this, end);
    }

    private void Close(string? end)
    {
        _depth--;
        _isGapDue = false;
        _isBlockEmpty = false;
        if (end is not null)
        {
            Line(end);
        }
    }

    /// <summary>Lasts as long as the block that it opened.</summary>
    public readonly struct Scope(CodeWriter writer, string? end) : IDisposable
    {
        public void Dispose() => writer.Close(end);
    }
}
