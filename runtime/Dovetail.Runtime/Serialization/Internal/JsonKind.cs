using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>What stands in JSON where a case of a union stands: a token, arrays around it, or anything.</summary>
internal sealed record JsonKind(int Arrays, JsonTokenType Token)
{
    private const string ArrayOf = "array of ";

    /// <summary>Stands for any token.</summary>
    private const JsonTokenType Any = JsonTokenType.None;

    public bool IsObject => IsObjectIn(arrays: 0);

    public bool IsAny => Arrays == 0 && Token == Any;

    /// <summary>Whether it is an object with so many arrays around it.</summary>
    public bool IsObjectIn(int arrays) => Arrays == arrays && Token == JsonTokenType.StartObject;

    public static JsonKind Parse(string kind)
    {
        var arrays = 0;
        for (; kind.StartsWith(ArrayOf, StringComparison.Ordinal); kind = kind[ArrayOf.Length..])
        {
            arrays++;
        }

        return kind switch
        {
            "string" => new(arrays, JsonTokenType.String),
            "number" => new(arrays, JsonTokenType.Number),
            "boolean" => new(arrays, JsonTokenType.True),
            "object" => new(arrays, JsonTokenType.StartObject),
            "array" => new(arrays + 1, Any),
            "any" => new(arrays, Any),
            _ => throw new ArgumentException($"'{kind}' is no kind of JSON value."),
        };
    }

    /// <summary>Whether the value that the reader stands on can be of this kind: of an array, its first item tells. The reader is a copy.</summary>
    public bool Fits(Utf8JsonReader json)
    {
        for (var level = 0; level < Arrays; level++)
        {
            if (json.TokenType != JsonTokenType.StartArray)
            {
                return false;
            }

            // An empty array is of every kind, and so is one whose first item is null.
            if (!json.Read() || json.TokenType is JsonTokenType.EndArray or JsonTokenType.Null)
            {
                return true;
            }
        }

        return Token == Any || Token == (json.TokenType == JsonTokenType.False ? JsonTokenType.True : json.TokenType);
    }
}
