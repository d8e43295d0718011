using System.Globalization;
using System.Text.Json;

namespace Dovetail.Errors.Internal;

/// <summary>An object of an error body, whose members are found by any of several names: <c>request_id</c>, <c>requestId</c> and <c>Request-Id</c> are one.</summary>
internal sealed class ErrorNode
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.OrdinalIgnoreCase);

    public ErrorNode(JsonElement json)
    {
        foreach (var member in json.EnumerateObject())
        {
            _members.TryAdd(member.Name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), member.Value);
        }
    }

    public JsonElement? this[string name] => _members.TryGetValue(name, out var value) ? value : null;

    /// <summary>The first of the names that has a text or number.</summary>
    public string? Text(ReadOnlySpan<string> names, Func<string, bool>? accepts = null)
    {
        foreach (var name in names)
        {
            if (this[name] is { } value && TextOf(value) is { } text && accepts?.Invoke(text) is not false)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The first of the names that has an object.</summary>
    public ErrorNode? Node(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (this[name] is { ValueKind: JsonValueKind.Object } value)
            {
                return new ErrorNode(value);
            }
        }

        return null;
    }

    /// <summary>The objects of a list.</summary>
    public IEnumerable<ErrorNode> Nodes(string name) => this[name] is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Where(static item => item.ValueKind is JsonValueKind.Object).Select(static item => new ErrorNode(item))
        : [];

    /// <summary>The text of a text or a number that says something; null for all else.</summary>
    public static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) => text.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>A point in time as text (ISO 8601, HTTP date) or as seconds or milliseconds since 1970.</summary>
    public DateTimeOffset? Time(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Text([name]) is { } text && TimeOf(text) is { } time)
            {
                return time;
            }
        }

        return null;
    }

    private static DateTimeOffset? TimeOf(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is > 0 and < 100_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(number)
                : number is > 0 and < 100_000_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds(number)
                : null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
