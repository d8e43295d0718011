using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dovetail.Http.Internal;

/// <summary>JSON text for headers, which are ASCII: other characters stand only in strings, where an escape means the same.</summary>
internal static class AsciiJson
{
    public static string? Write(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        var text = value.GetRawText();
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var output = new StringBuilder(text.Length * 2);
        foreach (var letter in text)
        {
            _ = char.IsAscii(letter) ? output.Append(letter) : output.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
        }

        return output.ToString();
    }
}
