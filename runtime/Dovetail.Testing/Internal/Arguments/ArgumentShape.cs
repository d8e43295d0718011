using System.Text;
using System.Text.Json;

namespace Dovetail.Testing.Internal.Arguments;

/// <summary>
/// A value as a style has spelled it out: its structure is known, and of its texts not whether they are strings, numbers or booleans. What reads it decides that.
/// </summary>
internal abstract class ArgumentShape
{
    /// <summary>Writes the value as JSON.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="leaves">Takes the texts, each with the offset behind it.</param>
    public abstract void Write(StringBuilder json, List<(int End, ArgumentLeaf Leaf)> leaves);
}

/// <summary>A text: a number or a boolean if it can be one, until that does not read.</summary>
internal sealed class ArgumentLeaf(string text) : ArgumentShape
{
    private bool _isString = !(text is "true" or "false" || IsNumber(text));

    public bool IsEmpty => text.Length == 0;

    /// <summary>Takes it for a string; false where it is one.</summary>
    public bool TryQuote()
    {
        var isChanged = !_isString;
        _isString = true;
        return isChanged;
    }

    public override void Write(StringBuilder json, List<(int End, ArgumentLeaf Leaf)> leaves)
    {
        json.Append(_isString ? $"\"{JsonEncodedText.Encode(text)}\"" : text);
        leaves.Add((json.Length, this));
    }

    private static bool IsNumber(string text)
    {
        if (text is not ['-' or (>= '0' and <= '9'), ..])
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetRawText() == text;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

internal sealed class ArgumentList(IReadOnlyList<ArgumentShape> items) : ArgumentShape
{
    public override void Write(StringBuilder json, List<(int End, ArgumentLeaf Leaf)> leaves)
    {
        json.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            json.Append(i == 0 ? "" : ",");
            items[i].Write(json, leaves);
        }

        json.Append(']');
    }
}

internal sealed class ArgumentObject : ArgumentShape
{
    private readonly List<(string Name, ArgumentShape Value)> _members = [];

    public bool IsEmpty => _members.Count == 0;

    /// <summary>Adds a member; a repeated one has several values.</summary>
    public ArgumentObject Add(string name, ArgumentShape value)
    {
        _members.Add((name, value));
        return this;
    }

    /// <summary>The object at a member, which may be a new one; null where there is another value.</summary>
    public ArgumentObject? Inside(string name)
    {
        if (_members.FindIndex(member => member.Name == name) is >= 0 and var at)
        {
            return _members[at].Value as ArgumentObject;
        }

        var inner = new ArgumentObject();
        Add(name, inner);
        return inner;
    }

    public override void Write(StringBuilder json, List<(int End, ArgumentLeaf Leaf)> leaves)
    {
        // Lists are spelled by the places of their items.
        if (_members.Count > 0 && _members.Select(static (member, place) => member.Name == $"{place}").All(static isPlace => isPlace))
        {
            new ArgumentList([.. _members.Select(static member => member.Value)]).Write(json, leaves);
            return;
        }

        json.Append('{');
        var groups = _members.GroupBy(static member => member.Name, static member => member.Value, StringComparer.Ordinal).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            json.Append(i == 0 ? "\"" : ",\"").Append(JsonEncodedText.Encode(groups[i].Key)).Append("\":");
            var values = groups[i].ToList();
            (values.Count == 1 ? values[0] : new ArgumentList(values)).Write(json, leaves);
        }

        json.Append('}');
    }
}
