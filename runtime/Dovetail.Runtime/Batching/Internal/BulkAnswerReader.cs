using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dovetail.Batching.Internal;

/// <summary>Reads what an element of a reply says of its item.</summary>
/// <param name="keyMember">The member that tells items apart; null where none does.</param>
internal sealed partial class BulkAnswerReader(string? keyMember)
{
    private static readonly string[] YesOrNo = ["success", "ok", "succeeded", "successful", "isSuccess", "is_success"];
    private static readonly string[] Statuses = ["status", "statusCode", "status_code", "httpStatus", "http_status", "code", "httpStatusCode"];
    private static readonly string[] Faults = ["error", "errors", "problem", "failure", "exception"];
    private static readonly string[] Codes = ["code", "error_code", "errorCode", "type", "reason"];
    private static readonly string[] Messages = ["message", "detail", "error_message", "errorMessage", "title", "description"];
    private static readonly string[] Places = ["index", "position", "itemIndex", "item_index"];
    private static readonly string[] Pointers = ["pointer", "path", "field", "instancePath", "location"];
    private static readonly string[] Words = ["failed", "failure", "error", "rejected", "invalid"];

    /// <summary>Whether an element says how something went.</summary>
    public static bool Tells(JsonElement element)
    {
        element = Inner(element);
        return StatusOf(element) is not null || YesOrNo.Any(name => Member(element, name) is { ValueKind: JsonValueKind.True or JsonValueKind.False })
            || Faults.Any(name => Member(element, name) is { } fault && IsFault(fault));
    }

    /// <summary>Whether an element names the item that it is about.</summary>
    public bool NamesKey(JsonElement element) => KeyOf(Inner(element)) is not null;

    /// <param name="whole">The element.</param>
    /// <param name="isMultiple">Whether it is known to be an answer: then words for a failure are one.</param>
    public BulkAnswer Read(JsonElement whole, bool isMultiple)
    {
        var element = Inner(whole);
        var fault = Faults.Select(name => Member(element, name)).FirstOrDefault(static fault => fault is { } value && IsFault(value));
        var status = StatusOf(element) ?? (fault is { } inner ? StatusOf(inner) : null);
        return new BulkAnswer
        {
            Key = KeyOf(element),
            Index = IndexOf(element) ?? (fault is { } of ? IndexOf(of) : null),
            StatusCode = status,
            IsSuccess = SaidOf(element) ?? (fault is not null ? false : status is null && isMultiple ? !SaysFailed(element) : null),
            Code = TextOf(fault ?? element, Codes),
            Message = fault is { ValueKind: JsonValueKind.String } text ? text.GetString() : TextOf(fault ?? element, Messages),
            Json = whole,
        };
    }

    // { "create": { "status": 201 } }: the name says what was done, the value how it went.
    private static JsonElement Inner(JsonElement element)
    {
        using var members = Members(element).GetEnumerator();
        return members.MoveNext() && members.Current.Value is { ValueKind: JsonValueKind.Object } only && !members.MoveNext() && StatusOf(only) is not null ? only : element;
    }

    private static bool? SaidOf(JsonElement element)
    {
        foreach (var name in YesOrNo)
        {
            if (Member(element, name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } said)
            {
                return said.GetBoolean();
            }
        }

        return null;
    }

    private static HttpStatusCode? StatusOf(JsonElement element)
    {
        foreach (var name in Statuses)
        {
            if (Member(element, name) is { } value && Number(value) is >= 200 and <= 599 and var status)
            {
                return (HttpStatusCode)status;
            }
        }

        return null;
    }

    private static bool SaysFailed(JsonElement element) =>
        Statuses.Any(name => Member(element, name) is { ValueKind: JsonValueKind.String } word && Words.Contains(word.GetString(), StringComparer.OrdinalIgnoreCase));

    private static bool IsFault(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Members(value).Any(),
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.True => true,
        _ => false,
    };

    /// <summary>The key: the answer's own, else that of what it is about.</summary>
    private string? KeyOf(JsonElement element)
    {
        if (keyMember is null)
        {
            return null;
        }

        foreach (var holder in Members(element).Select(static member => member.Value).Prepend(element))
        {
            if (Member(holder, keyMember) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } key)
            {
                return key.ToString();
            }
        }

        return null;
    }

    private static int? IndexOf(JsonElement element)
    {
        foreach (var name in Places)
        {
            if (Member(element, name) is { } value && Number(value) is { } index)
            {
                return index;
            }
        }

        foreach (var holder in new[] { element, Member(element, "source") ?? element })
        {
            foreach (var name in Pointers)
            {
                if (Member(holder, name) is { ValueKind: JsonValueKind.String } pointer && Position().Match(pointer.GetString()!) is { Success: true } found
                    && int.TryParse(found.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                {
                    return index;
                }
            }
        }

        return null;
    }

    private static string? TextOf(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Member(element, name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } said)
            {
                return said;
            }
        }

        return element.ValueKind is JsonValueKind.Array && element.GetArrayLength() > 0 ? TextOf(element[0], names) : null;
    }

    private static int? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static JsonElement.ObjectEnumerator Members(JsonElement element) => element.ValueKind is JsonValueKind.Object ? element.EnumerateObject() : default;

    // "/items/3/name" (RFC 6901), "items[3].name".
    [GeneratedRegex(@"(?:/|\[)(\d{1,9})(?:/|\]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Position();
}
