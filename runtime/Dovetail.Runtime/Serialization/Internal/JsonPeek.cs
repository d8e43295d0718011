using System.Text;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Looks ahead in an object.</summary>
internal static class JsonPeek
{
    /// <summary>The text of a member that is a string, a number or a boolean; null where it is missing or of another kind.</summary>
    /// <param name="json">A copy of a reader on the object's first token.</param>
    /// <param name="name">The member's name.</param>
    public static string? MemberText(Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = json.ValueTextEquals(name);
            if (!json.Read())
            {
                return null;
            }

            if (isIt)
            {
                return Text(in json);
            }

            _ = json.TrySkip();
        }

        return null;
    }

    /// <summary>The place of a string, a number or a boolean among texts; -1 for others.</summary>
    /// <param name="json">The reader, on the value.</param>
    /// <param name="texts">The texts.</param>
    public static int Place(in Utf8JsonReader json, Utf8Names texts) => json.TokenType switch
    {
        JsonTokenType.String => Unicode.Find(in json, texts, expected: -1),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => texts.Find(json.ValueSpan),
        _ => -1,
    };

    private static string? Text(in Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => Unicode.String(in json),
        JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => null,
    };
}
