using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Checks of what a reader stands on, and the errors where it is something else. No message holds a value of the JSON.</summary>
internal static class Expect
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Token(in Utf8JsonReader json, JsonTokenType token, string expected)
    {
        if (json.TokenType != token)
        {
            Throw(in json, expected);
        }
    }

    /// <summary>The value is of another kind.</summary>
    public static JsonFormatException Other(in Utf8JsonReader json, string expected) =>
        new($"{expected} is promised, but {Kind(json.TokenType)} stands there.", json.TokenStartIndex);

    /// <summary>The value is of the right kind but not of the right form.</summary>
    public static JsonFormatException Form(in Utf8JsonReader json, string reason) => new(reason, json.TokenStartIndex);

    /// <summary>The value deviates, and the reader is strict.</summary>
    public static JsonFormatException NoDeviation(in Utf8JsonReader json, JsonDeviationKind kind, string? member) => Form(
        in json,
        kind == JsonDeviationKind.MissingMember ? $"The required member '{member}' is missing." : "A null stands where none is promised.");

    /// <summary>The text is not JSON.</summary>
    public static JsonFormatException Malformed(JsonException malformed, long offset)
    {
        var end = malformed.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return new JsonFormatException("The JSON is malformed: " + (end < 0 ? malformed.Message : malformed.Message[..end]), offset, malformed);
    }

    [DoesNotReturn]
    private static void Throw(in Utf8JsonReader json, string expected) => throw Other(in json, expected);

    private static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "a null",
        _ => "no value",
    };
}
