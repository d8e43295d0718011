using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Reads the values of one string enumeration; a known one without making a string.</summary>
internal static class EnumReader<TEnum, TNames>
    where TEnum : struct, Enum
    where TNames : struct, IEnumNames<TEnum>
{
    /// <summary>The wire values, in the order of the members.</summary>
    public static string[] WireNames { get; } = OpenEnumNames<TEnum>.Tell(TNames.Names);

    private static Utf8Names Names { get; } = new(WireNames);

    public static OpenEnum<TEnum> Open(in Utf8JsonReader json)
    {
        var index = Find(in json);
        return index < 0 ? OpenEnum<TEnum>.Unknown(Unicode.String(in json)) : OpenEnum<TEnum>.Read(index, WireNames[index]);
    }

    public static TEnum Closed(in Utf8JsonReader json)
    {
        var index = Find(in json);
        return index < 0
            ? throw Expect.Form(in json, $"The string is none of the values of {typeof(TEnum).Name}.")
            : Unsafe.BitCast<int, TEnum>(index);
    }

    public static bool Knows(in Utf8JsonReader json) => json.TokenType == JsonTokenType.String && Unicode.Find(in json, Names, expected: -1) >= 0;

    private static int Find(in Utf8JsonReader json)
    {
        Expect.Token(in json, JsonTokenType.String, "A string");
        return Unicode.Find(in json, Names, expected: -1);
    }
}
